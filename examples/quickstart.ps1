# Exports the example project in all formats into out/quickstart and shows what was written.
Import-Module "$PSScriptRoot/../AnnotationLabExport.psd1" -ErrorAction Stop
$notes = "$PSScriptRoot/clinic-notes.json"
$destination = "$PSScriptRoot/../out/quickstart/"

Export-AlabProject -LiteralPath $notes -Destination $destination -Format Json, JsonLines, Csv, Tsv, Conll2003 -PassThru

# The formats for trainers, with the labelling configuration, which tells which labels are assertions.
Export-AlabProject -LiteralPath $notes -Destination $destination -LabelConfig "$PSScriptRoot/clinic-notes.xml" -PassThru -Format @(
    'LabelStudio', 'JsonMin', 'Spans', 'SparkNlp', 'HuggingFace', 'Spacy', 'Assertion', 'Relation', 'Classification')
