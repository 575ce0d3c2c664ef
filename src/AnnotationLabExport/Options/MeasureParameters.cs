using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Options;

/// <summary>All options of cmdlets that measure projects: what is chosen, what is known of the project, what a token is.</summary>
internal sealed class MeasureParameters : SharedParameters
{
    private readonly ChoiceParameters _choice = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private readonly TokenizerParameters _tokenizer = new();

    /// <summary>What was asked for.</summary>
    /// <param name="command">Resolves the path of a labelling configuration.</param>
    public MeasureOptions ToOptions(PSCmdlet command) => new()
    {
        Choice = _choice.ApplyTo(new ChoiceOptions()),
        Config = _configuration.Read(command),
        TextFieldName = _textField.TextField,
        AssertionLabels = _assertions.ToSet(),
        Tokens = _tokenizer.ApplyTo(new TokenOptions()),
    };
}
