using namespace System.IO
using namespace System.Reflection

# What is compiled stands beside this file, or, in a checkout, where the build puts it.
$loader = [Path]::Combine($PSScriptRoot, 'AnnotationLabExport.Loader.dll')
if (-not [File]::Exists($loader)) {
    $checkout = [Path]::GetFullPath([Path]::Combine($PSScriptRoot, '..', '..', '..'))
    $loader = [Path]::Combine($checkout, 'out', 'AnnotationLabExport', 'AnnotationLabExport.Loader.dll')
}

if (-not [File]::Exists($loader)) {
    $build = "Build it in '$checkout' first: dotnet tool restore && dotnet pwsh build.ps1"
    throw [System.Management.Automation.ErrorRecord]::new(
        [FileNotFoundException]::new("AnnotationLabExport is not built, '$loader' is not there. $build"), 'ModuleNotBuilt', 'NotInstalled', $loader)
}

# Not by Add-Type: an application that runs the engine without PowerShell's modules does not have it.
$assembly = [Assembly]::LoadFrom($loader).GetType('AnnotationLabExport.Loader.ModuleLoadContext', $true)::GetModuleAssembly()
$cmdlets = Import-Module -Assembly $assembly -PassThru

# A second import finds the assembly's module in the engine's cache and does not bring its cmdlets
# into this module again (https://github.com/PowerShell/PowerShell/issues/20710).
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    Remove-Module -ModuleInfo $cmdlets
    Import-Module -Assembly $assembly
}
