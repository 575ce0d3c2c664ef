# Exports the example project in all four formats and shows what was written.
$destination = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'out', 'quickstart') + '/')

Export-AlabProject -LiteralPath "$PSScriptRoot/clinic-notes.json" -Destination $destination -Format Json, Csv, Tsv, Conll2003 -PassThru
