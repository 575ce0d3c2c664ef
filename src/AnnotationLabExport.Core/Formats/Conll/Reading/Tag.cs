namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A tag in the letters of IOBES: M is I, L is E, U and W are S.</summary>
/// <param name="Prefix">B, I, E, S, or O outside.</param>
/// <param name="Label">The number of its label; -1 outside.</param>
/// <param name="IsOfEnds">Whether its own letter tells of a scheme that marks ends: all but B, I and O.</param>
internal readonly record struct Tag(byte Prefix, int Label, bool IsOfEnds = false)
{
    /// <summary>No span.</summary>
    public static readonly Tag Outside = new((byte)'O', -1);

    /// <summary>Whether it is in a span.</summary>
    public bool IsInside => Prefix != 'O';

    /// <summary>Whether it says that a span ends here.</summary>
    public bool Ends => Prefix is (byte)'E' or (byte)'S';

    /// <summary>Makes a tag of a letter of any scheme.</summary>
    public static Tag Of(char letter, int label)
    {
        byte prefix = letter switch
        {
            'M' => (byte)'I',
            'L' => (byte)'E',
            'U' or 'W' => (byte)'S',
            _ => (byte)letter,
        };
        return new Tag(prefix, label, IsOfEnds: letter is not ('B' or 'I'));
    }

    /// <summary>Whether a span begins with this tag, by the rule of conlleval.</summary>
    /// <param name="before">The tag before it in the sentence.</param>
    public bool Begins(Tag before) => Prefix switch
    {
        (byte)'O' => false,
        (byte)'B' or (byte)'S' => true,
        _ => !before.IsInside || before.Ends || before.Label != Label,
    };
}
