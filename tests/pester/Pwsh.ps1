# The program and first arguments that start the very PowerShell that runs this: 'pwsh', or 'dotnet' with its pwsh.dll.
function Get-Pwsh {
    $program = [Environment]::ProcessPath
    if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') {
        $program, (Join-Path $PSHOME 'pwsh.dll')
    }
    else {
        $program
    }
}
