#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    Add-Type -AssemblyName System.IO.Compression.ZipFile
    $Version = (Import-PowerShellDataFile $Manifest).ModuleVersion

    # What the package is made of, without what was built.
    function Copy-Source([string] $Destination) {
        $null = New-Item $Destination -ItemType Directory
        foreach ($name in 'AnnotationLabExport.psd1', 'build.ps1', 'global.json', 'LICENSE', 'Directory.Build.props', 'Directory.Packages.props', '.editorconfig') {
            Copy-Item -LiteralPath (Join-Path $Root $name) $Destination
        }

        foreach ($folder in 'src', 'tools', 'tests/pester') {
            foreach ($file in [IO.Directory]::EnumerateFiles("$Root/$folder", '*', 'AllDirectories')) {
                $path = [IO.Path]::GetRelativePath($Root, $file)
                if ($path -notmatch '[\\/](bin|obj)[\\/]') {
                    $copy = Join-Path $Destination $path
                    $null = New-Item (Split-Path $copy) -ItemType Directory -Force
                    Copy-Item -LiteralPath $file $copy
                }
            }
        }
    }

    function Build-Package([string] $Source) {
        $pwsh = @(Get-Pwsh) + '-NoProfile' + '-NonInteractive' + '-File' + (Join-Path $Source 'build.ps1') + 'Package'
        $output = & $pwsh[0] $pwsh[1..($pwsh.Count - 1)] 2>&1
        if ($LASTEXITCODE -ne 0) {
            throw ($output -join "`n")
        }

        Join-Path $Source 'out'
    }

    function Read-Entry([string] $Archive, [string] $Name) {
        $zip = [IO.Compression.ZipFile]::OpenRead($Archive)
        try {
            [IO.StreamReader]::new($zip.GetEntry($Name).Open()).ReadToEnd()
        }
        finally {
            $zip.Dispose()
        }
    }

    Copy-Source "$TestDrive/one"
    $Package = Build-Package "$TestDrive/one"
    $Nupkg = Join-Path $Package "AnnotationLabExport.$Version.nupkg"
    $Zip = Join-Path $Package "AnnotationLabExport-$Version.zip"
}

Describe 'A package' {
    It 'is the same bytes wherever it is built' {
        Copy-Source "$TestDrive/another place"
        $again = Build-Package "$TestDrive/another place"
        (Get-ChildItem $again -File).Name | Should -Be "AnnotationLabExport-$Version.sha256", "AnnotationLabExport-$Version.zip", "AnnotationLabExport.$Version.nupkg"
        Get-ChildItem $again -File | ForEach-Object { Find-Difference $_ (Join-Path $Package $_.Name) } | Should -BeNullOrEmpty
    }

    It 'has the sums of both files beside it' {
        $lines = Get-Content (Join-Path $Package "AnnotationLabExport-$Version.sha256")
        $lines | Should -Be @(foreach ($file in $Nupkg, $Zip) { "$((Get-FileHash $file).Hash.ToLowerInvariant())  $(Split-Path $file -Leaf)" })
    }

    It 'tells the gallery what it is, for whom, and where it comes from' {
        $metadata = ([xml] (Read-Entry $Nupkg 'AnnotationLabExport.nuspec').TrimStart([char] 0xFEFF)).package.metadata
        $project = 'https://github.com/annotationlabexport/AnnotationLabExport'
        $metadata.id | Should -Be 'AnnotationLabExport'
        $metadata.version | Should -Be $Version
        $metadata.projectUrl | Should -Be $project
        $metadata.licenseUrl | Should -Be "$project/blob/main/LICENSE"
        $metadata.releaseNotes | Should -Be "$project/blob/main/CHANGELOG.md"
        $metadata.iconUrl | Should -Be 'https://raw.githubusercontent.com/annotationlabexport/AnnotationLabExport/main/docs/icon.png'
        $metadata.tags -split ' ' | Should -Contain 'PSModule'
        $metadata.tags -split ' ' | Should -Contain 'PSEdition_Core'
        foreach ($format in 'CoNLL', 'Spark NLP', 'spaCy', 'Hugging Face', 'CSV', 'JSON') {
            $metadata.description | Should -BeLike "*$format*"
        }
    }

    It 'links to files that the project has' {
        $data = (Import-PowerShellDataFile "$Root/AnnotationLabExport.psd1").PrivateData.PSData
        foreach ($link in $data.LicenseUri, $data.ReleaseNotes, $data.IconUri) {
            $link | Should -BeLike '*/AnnotationLabExport/*main/*'
            Join-Path $Root ($link -split '/main/')[1] | Should -Exist
        }
    }

    It 'holds the module for all platforms, and the zip the same in the layout of a modules folder' {
        $folder = Join-Path $TestDrive 'unpacked'
        [IO.Compression.ZipFile]::ExtractToDirectory($Zip, $folder)
        $module = Join-Path $folder 'AnnotationLabExport' $Version
        (Get-ChildItem "$module/compiled").Name | Should -Be 'net10.0-linux-arm64', 'net10.0-linux-x64', 'net10.0-osx-arm64', 'net10.0-win-x64'
        (Get-ChildItem "$module/runtimes").Name | Should -Be 'linux-arm64', 'linux-musl-arm64', 'linux-musl-x64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-arm64', 'win-x64'
        $files = Get-ChildItem $module -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($module, $_.FullName).Replace('\', '/') }
        $archive = [IO.Compression.ZipFile]::OpenRead($Nupkg)
        $names = $archive.Entries.FullName -notmatch '^(_rels/\.rels|\[Content_Types\]\.xml|AnnotationLabExport\.nuspec)$'
        $archive.Dispose()
        Compare-Object $names $files | Should -BeNullOrEmpty

        $run = Invoke-Pwsh @('-Command', "(Get-AlabTask '$Notes' -Id 3).Title") @{ PSModulePath = $folder }
        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -Be 'note-03.txt'
    }
}

Describe 'In a clean profile, from a folder as repository' {
    BeforeAll {
        $feed = New-Item "$TestDrive/feed" -ItemType Directory
        Copy-Item $Nupkg $feed

        # A later version: the same module, of another number.
        $later = Join-Path $TestDrive 'later' 'AnnotationLabExport'
        Copy-Item "$TestDrive/one/out/AnnotationLabExport" $later -Recurse
        $text = Get-Content "$later/AnnotationLabExport.psd1" -Raw
        Set-Content "$later/AnnotationLabExport.psd1" ($text -replace "ModuleVersion     (\s*)= '.*'", "ModuleVersion     `$1= '99.1.0'") -NoNewline
        & "$Root/tools/package.ps1" -Module $later -Destination "$TestDrive/later/package" | Out-Null

        $clean = New-Item "$TestDrive/profile" -ItemType Directory
        $null = New-Item "$clean/.local/share" -ItemType Directory
        # PSResourceGet installs below HOME, whatever XDG_DATA_HOME says.
        $profileFolders = @{ HOME = $clean; USERPROFILE = $clean; LOCALAPPDATA = "$clean/local"; APPDATA = "$clean/roaming"; PSModulePath = $null }
        'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME' | ForEach-Object { $profileFolders[$_] = $null }

        function Invoke-Clean([string] $Script) {
            $run = Invoke-Pwsh @('-Command', "`$ErrorActionPreference = 'Stop'; $Script") $profileFolders
            $run.Error | Should -BeNullOrEmpty
            $run.Output
        }
    }

    It 'is installed' {
        Invoke-Clean "Register-PSResourceRepository Folder '$feed' -Trusted; Install-PSResource AnnotationLabExport -Repository Folder; (Get-InstalledPSResource AnnotationLabExport).Version.ToString()" | Should -Be $Version
    }

    It 'is imported by name and does its work' {
        $output = Invoke-Clean @"
            Import-Module AnnotationLabExport
            `$null = Export-AlabProject '$Notes' -Destination '$TestDrive/installed' -Format Json, Csv, Tsv, Conll2003 -WarningAction Ignore
            (Get-Module AnnotationLabExport).ModuleBase
"@
        $output | Should -BeLike "$clean*"
        Find-Difference "$TestDrive/installed/clinic-notes.conll" "$Golden/clinic-notes.conll" | Should -BeNullOrEmpty
        Find-Difference "$TestDrive/installed/clinic-notes.csv" "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
    }

    It 'has its help' {
        Invoke-Clean '(Get-Help Export-AlabProject).Synopsis; (Get-Help about_AnnotationLabExport).Name' | Should -Match 'about_AnnotationLabExport$'
    }

    It 'is updated' {
        Copy-Item "$TestDrive/later/package/AnnotationLabExport.99.1.0.nupkg" $feed
        Invoke-Clean "Update-PSResource AnnotationLabExport -Repository Folder; Import-Module AnnotationLabExport; (Get-Module AnnotationLabExport).Version.ToString(); (Get-AlabTask '$Notes' -Id 1).Title" |
            Should -Match '^99\.1\.0\s+note-01\.txt$'
    }

    It 'is uninstalled without a rest' {
        Invoke-Clean "Uninstall-PSResource AnnotationLabExport -Version '[0.0.1, 100.0]'; (Get-Module AnnotationLabExport -ListAvailable).Count" | Should -Be '0'
        Get-ChildItem $clean -Recurse -Directory -Filter AnnotationLabExport | Should -BeNullOrEmpty
    }
}
