# Examples of the help: what they show, and whether that is what the help says; dot-sourced in BeforeAll.

# The code of an example and what help says it puts out; a blank line is between them.
function Split-Example([string] $Text) {
    $code, $output = ($Text -replace '\r') -split '\n\n', 2
    [pscustomobject]@{ Code = $code; Output = "$output" }
}

# What a window of 120 columns shows of a piece of code, warnings and verbose lines too.
function Get-Shown([string] $Code) {
    $WarningPreference = 'Continue'
    & ([scriptblock]::Create($Code)) *>&1 | ForEach-Object {
        switch ($_) {
            { $_ -is [Management.Automation.WarningRecord] } { "WARNING: $_" }
            { $_ -is [Management.Automation.VerboseRecord] } { "VERBOSE: $_" }
            default { $_ }
        }
    } | Out-String -Width 120 | ForEach-Object { Remove-Blank $_ }
}

# Without blanks at the ends of lines, and blank lines at both ends.
function Remove-Blank([string] $Text) {
    ($Text -replace '(?m)[ \t\r]+$').Trim("`n")
}

# Help's output as a pattern: three dots stand for anything.
function ConvertTo-Pattern([string] $Output) {
    '\A' + ([regex]::Escape((Remove-Blank $Output)) -replace '\\\.\\\.\\\.', '[\s\S]*?') + '\z'
}
