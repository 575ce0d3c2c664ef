namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Why an export is not whole. The names never change.</summary>
public enum ExportFindingCode
{
    /// <summary>A manifest is none, or damaged.</summary>
    ManifestInvalid,

    /// <summary>A file that a manifest names is not there.</summary>
    FileMissing,

    /// <summary>A file has another size or other content than when it was written.</summary>
    FileChanged,

    /// <summary>A file cannot be read.</summary>
    FileUnreadable,

    /// <summary>A file is named like a shard's and belongs to none here: what reads all of them would read it too.</summary>
    FileUnknown,

    /// <summary>Shards have no manifest: they are not there, or did not come to their end.</summary>
    ShardMissing,

    /// <summary>A shard is there twice.</summary>
    ShardTwice,

    /// <summary>Shards were made of another source, or of another state of it.</summary>
    SourceDiffers,

    /// <summary>Shards were made with another labelling configuration.</summary>
    ConfigurationDiffers,

    /// <summary>Shards hold tasks that came split otherwise.</summary>
    PartsDiffer,

    /// <summary>Shards were made with other options.</summary>
    OptionsDiffer,

    /// <summary>Shards were made by another version of the module.</summary>
    ModuleDiffers,
}
