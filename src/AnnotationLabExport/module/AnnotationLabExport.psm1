# Every process that imports the module runs this, and PowerShell compiles each call first: there are few.

function Find-Built([string] $Beside) {
    if ([System.IO.File]::Exists($Beside)) {
        throw
    }

    $checkout = [System.IO.Path]::GetFullPath("$PSScriptRoot/../../..")
    $loader = [System.IO.Path]::Combine($checkout, 'out', 'AnnotationLabExport', 'AnnotationLabExport.Loader.dll')
    if ([System.IO.File]::Exists($loader)) {
        # As a module too: PowerShell looks for help in the folders of those.
        Import-Module $loader
        return [System.Reflection.Assembly]::LoadFrom($loader)
    }

    $build = "Build it in '$checkout' first: dotnet tool restore && dotnet pwsh build.ps1"
    throw [System.Management.Automation.ErrorRecord]::new(
        [System.IO.FileNotFoundException]::new("AnnotationLabExport is not built, '$loader' is not there. $build"), 'ModuleNotBuilt', 'NotInstalled', $loader)
}

# What is compiled stands beside this file, or, in a checkout, where the build puts it. It is not loaded by Add-Type: an
# application that runs the engine without PowerShell's modules does not have that.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/AnnotationLabExport.Loader.dll")
}
catch {
    $loader = Find-Built "$PSScriptRoot/AnnotationLabExport.Loader.dll"
}

$context = $loader.GetType('AnnotationLabExport.Loader.ModuleLoadContext')
if (-not $context::IsLoaded) {
    Import-Module -Assembly $context::GetModuleAssembly()
    return
}

# A second import finds the assembly's module in the engine's cache and does not bring its cmdlets
# into this module again (https://github.com/PowerShell/PowerShell/issues/20710).
$cmdlets = Import-Module -Assembly $context::GetModuleAssembly() -PassThru
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    Remove-Module -ModuleInfo $cmdlets
    Import-Module -Assembly $context::GetModuleAssembly()
}
