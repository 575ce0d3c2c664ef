using AnnotationLabExport.Sources.Databases.Postgres;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>Words that the search takes for the same are the same to the index, for every character there is.</summary>
public sealed class IndexedWordsTests
{
    /// <summary>Two words, with a character between them that parts them.</summary>
    private const string Parting = "q q";

    [Theory]
    [InlineData("Severe chest pain, b.i.d.", "severe chest pain b i d")]
    [InlineData("GRÖSSE größe ΛΌΓΟΣ λόγος", "grösse größe λόγοσ")]
    [InlineData("v1 1e5 a_b x-y 5mg/ml", "v1 1e5 a b x y 5mg ml")]
    [InlineData("漢字 пациент", "漢字 пациент")]
    [InlineData("a\0b \ud83d\ude00c \ud83d", "a b c")]
    [InlineData("", "")]
    public void A_text_is_cut_up_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', IndexedWords.Of(text)));

    [Fact]
    public void Characters_that_the_search_takes_for_the_same_are_the_same()
    {
        (int Character, string Word)[] all = [.. Words()];
        Assert.Equal(0x110000 - 0x800 - 1, all.Length);
        Assert.Empty(all.Where(one => one.Word != Parting)
            .GroupBy(one => one.Word, one => string.Join(' ', IndexedWords.Of(Spelled(one.Character))))
            .Where(same => same.Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same)}"));
        Assert.DoesNotContain(all, one => one.Word == Parting && IndexedWords.Of(Spelled(one.Character)).Single() != "q");
    }

    private static string Spelled(int character) => $"q{char.ConvertFromUtf32(character)}q";

    /// <summary>What SQLite's search makes of every character between two letters.</summary>
    private static IEnumerable<(int Character, string Word)> Words()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0');
            CREATE VIRTUAL TABLE v USING fts5vocab (t, 'instance');
            INSERT INTO t (text) VALUES ($1);
            """;
        int[] characters = [.. Enumerable.Range(1, 0x10FFFF).Where(one => one is < 0xD800 or > 0xDFFF)];
        command.Parameters.AddWithValue("$1", string.Join(' ', characters.Select(Spelled)));
        command.ExecuteNonQuery();
        command.CommandText = "SELECT term FROM v ORDER BY offset";
        using SqliteDataReader rows = command.ExecuteReader();
        foreach (int character in characters)
        {
            Assert.True(rows.Read());
            string word = rows.GetString(0);
            if (word == "q")
                Assert.True(rows.Read());
            yield return (character, word == "q" ? Parting : word);
        }
    }
}
