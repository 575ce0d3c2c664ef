namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>What a token is.</summary>
public enum TokenizerKind
{
    /// <summary>What white space separates.</summary>
    Whitespace,

    /// <summary>The segments between Unicode's word boundaries: words, numbers and punctuation apart.</summary>
    Word,

    /// <summary>Every character by itself.</summary>
    Character,

    /// <summary>What white space separates, and each of <c>- . : ; * + , $ &amp; % [ ]</c> by itself, as typed notes need it.</summary>
    Clinical,
}
