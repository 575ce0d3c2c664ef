<#
.SYNOPSIS
    A runbook of Azure Automation: the nightly export of a server's projects.
.DESCRIPTION
    To install: in the Automation account make a runtime environment of PowerShell 7.4 or later with the module (the zip of
    build.ps1 Package), the encrypted variable LabelStudioToken, or the credential Lab and the encrypted variable LabClientSecret; import
    this file as a runbook of that environment, and link it to a schedule that runs it on a Hybrid Runbook Worker: texts of patients
    stay on your machine. nightly.ps1 is on the worker, where -Script says. The lines of the log are the job's output; the job fails
    unless nightly.ps1 ends with 0, or with 8 because another run is at work.
.PARAMETER Server
    The address of the Annotation Lab or the Label Studio.
.EXAMPLE
    Start-AzAutomationRunbook -Name AlabNightly -RunOn workers -Parameters @{ Server = 'https://studio.example.org' } -ResourceGroupName research -AutomationAccountName alab
#>
param(
    [Parameter(Mandatory)] [string] $Server,
    [string] $Script = '/opt/alab/nightly.ps1',
    [string] $Database = '/srv/alab/lab.db',
    [string] $Destination = '/srv/training'
)

$ErrorActionPreference = 'Stop'
$token = Get-AutomationVariable -Name LabelStudioToken -ErrorAction SilentlyContinue
if ($token) {
    $env:LABEL_STUDIO_TOKEN = $token
}
else {
    $credential = Get-AutomationPSCredential -Name Lab
    $env:LAB_USER = $credential.UserName
    $env:LAB_PASSWORD = $credential.GetNetworkCredential().Password
    $env:LAB_CLIENT_SECRET = Get-AutomationVariable -Name LabClientSecret
}

try {
    & $Script -Server $Server -Database $Database -Destination $Destination
    if ($LASTEXITCODE -notin 0, 8) {
        throw "The nightly export ended with exit code $LASTEXITCODE."
    }
}
finally {
    $env:LABEL_STUDIO_TOKEN = $env:LAB_PASSWORD = $env:LAB_CLIENT_SECRET = $null
}
