using AnnotationLabExport.Text.Segmentation;
using UnicodeTables;

if (args.Length != 2)
{
    Console.Error.WriteLine(
        "usage: UnicodeTables <folder of Unicode's files, such as /usr/share/unicode> <folder for the tables>");
    return 2;
}

(string unicode, string output) = (args[0], args[1]);

var words = PropertyFile.Read(Path.Combine(unicode, "auxiliary", "WordBreakProperty.txt"));
var wordBreak = new byte[PropertyFile.CodePoints];
words.Fill(wordBreak, name => (byte)PropertyFile.Value<WordBreak>(name));
var emoji = PropertyFile.Read(Path.Combine(unicode, "emoji", "emoji-data.txt"));
emoji.Fill(wordBreak, name => name == "Extended_Pictographic" ? (byte)WordBreak.Pictographic : (byte)0);
TableWriter.Write(output, "WordBreakTables", "Word_Break and Extended_Pictographic", wordBreak, words, emoji);

var sentences = PropertyFile.Read(Path.Combine(unicode, "auxiliary", "SentenceBreakProperty.txt"));
var sentenceBreak = new byte[PropertyFile.CodePoints];
sentences.Fill(sentenceBreak, name => (byte)PropertyFile.Value<SentenceBreak>(name));
TableWriter.Write(output, "SentenceBreakTables", "Sentence_Break", sentenceBreak, sentences);
return 0;
