namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A tag of any scheme, in the letters of IOBES: BILOU's L is E, its U is S.</summary>
/// <param name="Prefix">B, I, E, S, or O outside.</param>
/// <param name="Label">The label; empty outside.</param>
internal readonly record struct Tag(char Prefix, string Label)
{
    /// <summary>No span.</summary>
    public static readonly Tag Outside = new('O', "");

    /// <summary>Whether it is in a span.</summary>
    public bool IsInside => Prefix != 'O';

    /// <summary>Reads a tag; null if it is none.</summary>
    public static Tag? Parse(string text) => text switch
    {
        "O" => Outside,
        ['B' or 'I' or 'E' or 'S', '-' or '_', _, ..] => new Tag(text[0], text[2..]),
        ['L', '-' or '_', _, ..] => new Tag('E', text[2..]),
        ['U', '-' or '_', _, ..] => new Tag('S', text[2..]),
        _ => null,
    };

    /// <summary>Whether a span begins with this tag, by the rule of conlleval.</summary>
    /// <param name="before">The tag before it in the sentence.</param>
    public bool Begins(Tag before) => Prefix switch
    {
        'O' => false,
        'B' or 'S' => true,
        _ => !before.IsInside || before.Prefix is 'E' or 'S' || before.Label != Label,
    };
}
