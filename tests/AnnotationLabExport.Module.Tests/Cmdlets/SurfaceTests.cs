using System.Management.Automation;
using System.Reflection;
using System.Text;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

/// <summary>
/// The public surface against an approved text, so that a change of it is a line in a review: cmdlets with their parameter
/// sets and parameters, what they put out, error ids, diagnostics.
/// </summary>
public sealed class SurfaceTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private const string AllSets = "__AllParameterSets";
    private const string ErrorCodes = "AnnotationLabExport.Faults.ErrorCode";
    private const string DiagnosticCodes = "AnnotationLabExport.Diagnostics.DiagnosticCode";

    [Fact]
    public void The_surface_is_the_approved_one()
    {
        string approved = File.ReadAllText(Repository.File("tests", "golden", "surface.txt"));
        string surface = Surface();
        if (surface == approved)
            return;
        string received = Path.Combine(AppContext.BaseDirectory, "surface.received.txt");
        File.WriteAllText(received, surface);
        Assert.Fail($"The surface is not tests/golden/surface.txt. If the change is meant, copy {received} there.\n{Difference(approved, surface)}");
    }

    [Fact]
    public void Help_tells_of_every_error_and_diagnostic_what_to_do()
    {
        string topic = File.ReadAllText(Repository.Staged("en-US", "about_AnnotationLabExport_Trouble.help.txt"));
        Type task = ((CmdletInfo)Assert.Single(engine.Output("Get-Command Get-AlabTask")).BaseObject).OutputType[0].Type;
        const string TwoSentences = @"\n {8}[A-Z][^\n]*(\n {8}[^\n]+)*\.\s+[A-Z]";
        Assert.All(Enum.GetNames(CoreEnum([task], ErrorCodes)), id => Assert.Matches($@"\n {{4}}{id}{TwoSentences}", topic));
        Assert.All(Enum.GetNames(CoreEnum([task], DiagnosticCodes)), code => Assert.Matches($@"\n {{4}}{code} \(\w+\){TwoSentences}", topic));
    }

    [Fact]
    public void Help_lists_every_format_with_its_file()
    {
        string topic = File.ReadAllText(Repository.Staged("en-US", "about_AnnotationLabExport_Formats.help.txt"));
        Type formats = ((CmdletInfo)Assert.Single(engine.Output("Get-Command Export-AlabProject")).BaseObject).Parameters["Format"].ParameterType;
        Assert.All(Enum.GetNames(Element(formats)), name => Assert.Matches($@"\n {{4}}{name} +\.[a-z.]+\s", topic));
    }

    private string Surface()
    {
        CmdletInfo[] cmdlets = [.. engine.Output("Get-Command -Module AnnotationLabExport")
            .Select(command => (CmdletInfo)command.BaseObject)
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];
        var text = new StringBuilder();
        foreach (CmdletInfo cmdlet in cmdlets)
            Write(text, cmdlet);
        Type[] outputs = [.. cmdlets
            .SelectMany(cmdlet => cmdlet.OutputType)
            .Select(output => output.Type)
            .Where(IsOurs)
            .Distinct()];
        foreach (Type type in WithParts(outputs).OrderBy(type => type.Name, StringComparer.Ordinal))
            Write(text, type);
        Write(text, "Errors", CoreEnum(outputs, ErrorCodes));
        Write(text, "Diagnostics", CoreEnum(outputs, DiagnosticCodes));
        return text.ToString();
    }

    private static void Write(StringBuilder text, CmdletInfo cmdlet)
    {
        text.Append(cmdlet.Name).Append(" -> ").AppendJoin(", ", cmdlet.OutputType.Select(output => Name(output.Type))).Append('\n');
        text.Append("  sets: ").AppendJoin(", ", cmdlet.ParameterSets.Select(set => set.IsDefault ? set.Name + " (default)" : set.Name).Order(StringComparer.Ordinal)).Append('\n');
        foreach (ParameterMetadata parameter in cmdlet.Parameters.Values
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            text.Append("  -").AppendJoin(" -", parameter.Aliases.Prepend(parameter.Name)).Append(' ').Append(Values(parameter.ParameterType));
            foreach ((string set, ParameterSetMetadata use) in parameter.ParameterSets.OrderBy(use => use.Key, StringComparer.Ordinal))
                text.Append(Use(set, use));
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static string Use(string set, ParameterSetMetadata use)
    {
        var words = new List<string>();
        if (set != AllSets)
            words.Add(set);
        if (use.IsMandatory)
            words.Add("mandatory");
        if (use.Position >= 0)
            words.Add($"position {use.Position}");
        if (use.ValueFromPipeline)
            words.Add("pipeline");
        if (use.ValueFromPipelineByPropertyName)
            words.Add("property");
        return words.Count == 0 ? "" : $" [{string.Join(", ", words)}]";
    }

    private static void Write(StringBuilder text, Type type)
    {
        text.Append(type.FullName).Append('\n');
        foreach (PropertyInfo property in type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
            text.Append("  ").Append(property.Name).Append(' ').Append(Values(property.PropertyType)).Append('\n');
        text.Append('\n');
    }

    private static void Write(StringBuilder text, string title, Type codes)
    {
        text.Append(title).Append('\n');
        foreach (string code in Enum.GetNames(codes).Order(StringComparer.Ordinal))
            text.Append("  ").Append(code).Append('\n');
        text.Append('\n');
    }

    /// <summary>The types that are put out, and those of ours that their properties give.</summary>
    private static HashSet<Type> WithParts(IEnumerable<Type> types)
    {
        var all = new HashSet<Type>();
        var left = new Stack<Type>(types);
        while (left.TryPop(out Type? type))
        {
            if (!IsOurs(type) || type.IsEnum || !all.Add(type))
                continue;
            foreach (PropertyInfo property in type.GetProperties())
                left.Push(Element(property.PropertyType));
        }

        return all;
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("AnnotationLabExport", StringComparison.Ordinal);

    private static Type Element(Type type) =>
        type.IsArray ? Element(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments()[^1] : type;

    private static Type CoreEnum(IEnumerable<Type> outputs, string name) =>
        outputs.Select(type => type.Assembly.GetType(name)).OfType<Type>().First();

    /// <summary>The type's name; an enum's values too.</summary>
    private static string Values(Type type) =>
        Element(type) is { IsEnum: true } values && IsOurs(values) ? $"{Name(type)} ({string.Join('|', Enum.GetNames(values))})" : Name(type);

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }

    private static string Difference(string approved, string surface)
    {
        string[] before = approved.Split('\n');
        string[] after = surface.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }
}
