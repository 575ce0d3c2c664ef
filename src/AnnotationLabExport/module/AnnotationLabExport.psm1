using namespace System.IO
using namespace System.Reflection

# Add-Type would do this too, but the bare engine does not have it.
$loader = [Assembly]::LoadFrom([Path]::Combine($PSScriptRoot, 'AnnotationLabExport.Loader.dll'))
$assembly = $loader.GetType('AnnotationLabExport.Loader.ModuleLoadContext', $true)::GetModuleAssembly()
$cmdlets = Import-Module -Assembly $assembly -PassThru

# A second import finds the assembly's module in the engine's cache and does not bring its cmdlets
# into this module again (https://github.com/PowerShell/PowerShell/issues/20710).
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    Remove-Module -ModuleInfo $cmdlets
    Import-Module -Assembly $assembly
}
