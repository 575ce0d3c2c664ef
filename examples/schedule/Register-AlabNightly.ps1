<#
.SYNOPSIS
    Registers the nightly export with the Task Scheduler of Windows.
.DESCRIPTION
    To be run once, in an elevated PowerShell 7, where the module is installed for all users and nightly.ps1 is where -Script says.
    The task runs whether or not the user is logged on; no password is kept (S4U), so it reaches files of this machine and, with
    -Server in the place of -Source in nightly.ps1's line, servers whose credentials are in the user's environment or vault.
    "Last Run Result" of the task is the exit code of nightly.ps1. Unregister-ScheduledTask 'Annotation Lab nightly export' removes it.
.PARAMETER Source
    The folder with the projects.
.PARAMETER At
    When, every day.
.PARAMETER User
    Who it runs as; needs to read the source and write the destination.
.EXAMPLE
    ./Register-AlabNightly.ps1 -Source D:\exports -Destination D:\training -Log D:\logs\nightly.jsonl
.EXAMPLE
    ./Register-AlabNightly.ps1 -At 04:00 -User CONTOSO\alab; Start-ScheduledTask 'Annotation Lab nightly export'
    Registers it, and tries it at once.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [string] $Script = 'C:\ProgramData\alab\nightly.ps1',
    [string] $Source = 'C:\ProgramData\alab\exports',
    [string] $Destination = 'C:\ProgramData\alab\training',
    [string] $Log = 'C:\ProgramData\alab\nightly.jsonl',
    [datetime] $At = '02:30',
    [string] $User = [Environment]::UserDomainName + '\' + [Environment]::UserName
)

$ErrorActionPreference = 'Stop'
$line = "-NonInteractive -NoProfile -File `"$Script`" `"$Source`" -Destination `"$Destination`" -Log `"$Log`""
$task = @{
    TaskName    = 'Annotation Lab nightly export'
    Description = 'Makes training files of the projects that changed.'
    Action      = New-ScheduledTaskAction -Execute (Join-Path $PSHOME 'pwsh.exe') -Argument $line
    Trigger     = New-ScheduledTaskTrigger -Daily -At $At
    Principal   = New-ScheduledTaskPrincipal -UserId $User -LogonType S4U
    Settings    = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Hours 6)
}
Register-ScheduledTask @task -Force
