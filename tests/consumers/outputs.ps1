# Writes what the checks in this folder read. For the Host: <Host> -File tests/consumers/outputs.ps1 <folder>
param([string] $Folder)

$notes = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'examples', 'clinic-notes.json')
$WarningPreference = 'SilentlyContinue'
$null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($PWD.ProviderPath, $Folder))

foreach ($layout in 'Page', 'Product', 'Document') {
    Export-AlabProject $notes -Destination "$Folder/$layout.conll" -Format Conll2003 -Layout $layout
}

foreach ($shape in 'Wide', 'Long') {
    Export-AlabProject $notes -Destination "$Folder/$shape.csv" -Format Csv -Shape $shape
    Export-AlabProject $notes -Destination "$Folder/$shape.tsv" -Format Tsv -Shape $shape
}
