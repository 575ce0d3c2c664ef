# Writes what the checks in this folder read: pwsh -File tests/consumers/outputs.ps1 <folder>
param([string] $Folder)

Import-Module (Join-Path $PSScriptRoot '..' '..' 'AnnotationLabExport.psd1') -ErrorAction Stop

$notes = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'examples', 'clinic-notes.json')
$WarningPreference = 'SilentlyContinue'
$null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($PWD.ProviderPath, $Folder, 'training'))

foreach ($layout in 'Page', 'Product', 'Document') {
    Export-AlabProject $notes -Destination "$Folder/$layout.conll" -Format Conll2003 -Layout $layout
}

foreach ($shape in 'Wide', 'Long') {
    Export-AlabProject $notes -Destination "$Folder/$shape.csv" -Format Csv -Shape $shape
    Export-AlabProject $notes -Destination "$Folder/$shape.tsv" -Format Tsv -Shape $shape
}

# For check_training.py: every layout and separator in every scheme; words that spans cut; spans of one label side by
# side (between slashes); levels.
foreach ($scheme in 'Iob2', 'Iob1', 'Iobes', 'Bilou') {
    $conll = @{ LiteralPath = $notes; Format = 'Conll2003'; TaggingScheme = $scheme }
    $training = "$Folder/training"
    foreach ($layout in 'Page', 'Product', 'Document') {
        foreach ($separator in 'Space', 'Tab') {
            $file = "$training/$layout.$scheme.$separator.conll"
            Export-AlabProject @conll -Destination $file -Layout $layout -Separator $separator
        }
    }
    $words = @{ Tokenizer = 'Word'; SentenceSplit = 'Sentence'; SpanAlignment = 'Split'; Layout = 'Document' }
    Export-AlabProject @conll @words -Destination "$training/Words.$scheme.conll"
    Export-AlabProject @conll -Destination "$training/Slashes.$scheme.conll" -TokenPattern '[^/]+'
    $layered = @{ Overlap = 'Layered'; Layout = 'Product'; Separator = 'Tab' }
    Export-AlabProject @conll @layered -Destination "$training/Layered.$scheme.conll"
}

# For check_trainers.py and check_docbin.py. Which labels are assertions only the configuration tells.
$trainers = "$Folder/trainers/"
Export-AlabProject $notes -Destination $trainers -Name notes -Format Spacy, Spans, JsonMin, Relation, Classification
Export-AlabProject $notes -Destination "$trainers/notes.assertion.csv" -Format Assertion -LabelConfig ($notes -replace 'json$', 'xml')
Export-AlabProject $notes -Destination "$trainers/doccano.spans.jsonl" -Format Spans -SpanStyle Doccano

# For check_agreement.py.
& /usr/bin/python3 (Join-Path $PSScriptRoot 'agreement.py') "$Folder/agreement.project.json"
Measure-AlabAgreement "$Folder/agreement.project.json" -PerLabel |
    ConvertTo-Json -EnumsAsStrings | Set-Content -LiteralPath "$Folder/agreement.json" -Encoding utf8NoBOM
