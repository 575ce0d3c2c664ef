using AnnotationLabExport.Formats.HuggingFace;

namespace AnnotationLabExport.CoreTests.Formats.HuggingFace;

public sealed class DatasetCardTests
{
    private static readonly CardProject Notes = new(
        "notes",
        ["O", "B-DRUG", "I-DRUG", "B-é: x", "I-é: x"],
        [
            new("train", "notes.train.hf.parquet", 1200, 9000, new Dictionary<string, long> { ["DRUG"] = 30, ["a|b"] = 2 }),
            new("validation", "notes.dev.hf.parquet", 100, 800, new Dictionary<string, long> { ["DRUG"] = 4 }),
        ],
        ["-Tokenizer Word"],
        ["2 spans that share a token with another"]);

    private const string Expected = """
        ---
        configs:
        - config_name: notes
          data_files:
          - split: train
            path: notes.train.hf.parquet
          - split: validation
            path: notes.dev.hf.parquet
        dataset_info:
        - config_name: notes
          features:
          - name: id
            dtype: string
          - name: tokens
            sequence: string
          - name: ner_tags
            sequence:
              class_label:
                names:
                  '0': O
                  '1': B-DRUG
                  '2': I-DRUG
                  '3': "B-é: x"
                  '4': "I-é: x"
          - name: task_id
            dtype: string
          - name: title
            dtype: string
        task_categories:
        - token-classification
        size_categories:
        - 1K<n<10K
        ---

        # Tokens and tags of annotated texts

        ## notes

        Rows: 1300

        |  | train | validation |
        | --- | ---: | ---: |
        | rows | 1200 | 100 |
        | tokens | 9000 | 800 |
        | DRUG | 30 | 4 |
        | a\|b | 2 | 0 |

        ```python
        from datasets import load_dataset
        data = load_dataset(".", "notes")
        names = data["train"].features["ner_tags"].feature.names
        ```

        Options:

        - -Tokenizer Word

        Left out:

        - 2 spans that share a token with another

        <!-- AnnotationLabExport -->

        """;

    [Fact]
    public void A_card_says_where_the_files_are_and_what_is_in_them() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), DatasetCard.With(null, Notes));

    [Fact]
    public void Projects_stand_side_by_side_and_each_replaces_only_itself()
    {
        CardProject other = Notes with { Name = "other project", Splits = [new("train", "o.hf.parquet", 5, 9, new Dictionary<string, long>())], Options = [], LeftOut = [] };
        string both = DatasetCard.With(DatasetCard.With(null, Notes), other);
        Assert.Contains("- config_name: notes\n  data_files:\n  - split: train\n    path: notes.train.hf.parquet", both, StringComparison.Ordinal);
        Assert.Contains("- config_name: \"other project\"\n  data_files:\n  - split: train\n    path: o.hf.parquet\ndataset_info:", both, StringComparison.Ordinal);
        Assert.Contains("## notes\n\nRows: 1300", both, StringComparison.Ordinal);
        Assert.Contains("## other project\n\nRows: 5", both, StringComparison.Ordinal);
        string again = DatasetCard.With(both, other with { Splits = [new("train", "o.hf.parquet", 700, 9, new Dictionary<string, long>())] });
        Assert.Equal(both.Replace("\nRows: 5", "\nRows: 700", StringComparison.Ordinal).Replace("| rows | 5 |", "| rows | 700 |", StringComparison.Ordinal), again);
        Assert.Equal(DatasetCard.With(both, other), both);
        Assert.Contains("size_categories:\n- 1K<n<10K\n", both, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_of_which_somebody_took_lines_out_is_made_whole_again()
    {
        string shortened = DatasetCard.With(null, Notes).Replace("Rows: 1300\n", "", StringComparison.Ordinal);
        Assert.Contains("size_categories:\n- n<1K\n", DatasetCard.With(shortened, Notes with { Name = "other", Splits = [new("train", "o.hf.parquet", 5, 9, new Dictionary<string, long>())] }), StringComparison.Ordinal);
        Assert.Equal(DatasetCard.With(null, Notes), DatasetCard.With("<!-- AnnotationLabExport -->", Notes));
    }

    [Theory]
    [InlineData("# Mine\n", false)]
    [InlineData("", false)]
    [InlineData("<!-- AnnotationLabExport -->\nmore\n", false)]
    [InlineData("# x\n<!-- AnnotationLabExport -->\n", true)]
    [InlineData("# x\r\n<!-- AnnotationLabExport -->", true)]
    public void A_card_is_ours_by_its_last_line(string card, bool isOurs) => Assert.Equal(isOurs, DatasetCard.IsOurs(card));
}
