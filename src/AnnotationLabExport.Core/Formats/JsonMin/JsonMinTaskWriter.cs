using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>Writes the records of tasks: one for every annotation set.</summary>
internal sealed class JsonMinTaskWriter : ITaskWriter
{
    /// <summary>How deep the members of a record stand.</summary>
    private const int Level = 2;

    private int _relations;

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        int results = 0;
        int records = Math.Max(1, task.Chosen.Sets.Count);
        for (int i = 0; i < records; i++)
        {
            if (i > 0)
                output.Write(","u8);
            results += WriteRecord(task.Task, i < task.Chosen.Sets.Count ? task.Chosen.Sets[i] : default, output);
        }

        return results;
    }

    /// <summary>How many relations were left out since this was last asked.</summary>
    public int TakeRelations()
    {
        int relations = _relations;
        _relations = 0;
        return relations;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private int WriteRecord(TaskDocument task, AnnotationSet set, Utf8Output output)
    {
        List<ControlResults> controls = ControlResults.Of(set, out int relations);
        _relations += relations;
        List<string> prefixes = RecordNames.PrefixesOf(controls);
        List<string> names = [.. controls.Zip(prefixes, (control, prefix) => prefix + control.Name)];
        var record = new MemberWriter(output, Level);
        record.Begin();
        foreach (JsonMember member in task.Data.Members)
            record.Write(RecordNames.PrefixOf(member.NameText.GetString(), task.Data, names), member.NameText, member.Value);
        record.Write(RecordNames.Id, task.Id);
        for (int i = 0; i < controls.Count; i++)
        {
            record.WriteName(prefixes[i], controls[i].Spelled);
            ControlValue.Write(controls[i].Results, output, Level);
        }

        record.Write(RecordNames.Annotator, set.CreatedUsername);
        record.Write(RecordNames.AnnotationId, set.Id);
        record.Write(RecordNames.CreatedAt, set.CreatedAgo);
        record.Write(RecordNames.UpdatedAt, set.UpdatedAt);
        record.Write(RecordNames.LeadTime, set.LeadTime);
        record.End();
        return controls.Sum(control => control.Results.Count);
    }
}
