# Exports the example project in all formats into out/quickstart and shows what was written.
Import-Module "$PSScriptRoot/../AnnotationLabExport.psd1" -ErrorAction Stop
$destination = "$PSScriptRoot/../out/quickstart/"

Export-AlabProject -LiteralPath "$PSScriptRoot/clinic-notes.json" -Destination $destination -Format Json, Csv, Tsv, Conll2003 -PassThru
