# A PostgreSQL of its own for tests, in a temporary folder and on a free port of the loopback; dot-sourced after Suite.ps1.

# The folder of the programs of PostgreSQL: ALAB_POSTGRES, Debian's newest, or of PATH; nothing where it is not installed.
function Find-Postgres {
    if ($env:ALAB_POSTGRES) {
        $folders = @($env:ALAB_POSTGRES)
    }
    else {
        $folders = @(Get-ChildItem /usr/lib/postgresql -ErrorAction Ignore | Sort-Object { [int] $_.Name } -Descending | ForEach-Object { Join-Path $_ bin }) +
            $env:PATH.Split([IO.Path]::PathSeparator)
    }

    $folders | Where-Object { $_ -and (Get-Item (Join-Path $_ 'initdb*') -ErrorAction Ignore) } | Select-Object -First 1
}

# Runs one of them; PostgreSQL refuses to run as root.
function Invoke-Postgres([string] $Program, [string[]] $Arguments) {
    $command = @(Join-Path (Find-Postgres) $Program) + $Arguments
    if ([Environment]::IsPrivilegedProcess -and -not $IsWindows) {
        $servant = if (Select-String '^postgres:' /etc/passwd -Quiet) { 'postgres' } else { 'nobody' }
        $command = @('setpriv', '--reuid', $servant, '--regid', $servant, '--clear-groups') + $command
    }

    $first, $rest = $command
    & $first @rest *> $null
    if ($LASTEXITCODE -ne 0) {
        throw "$Program ended with exit code $LASTEXITCODE."
    }
}

# Makes and starts a server: its folder, its port, and the password of its user 'owner'.
function Start-Postgres {
    $folder = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "alab-postgres-$([guid]::NewGuid().ToString('N'))") -ItemType Directory).FullName
    $password = "p$([guid]::NewGuid().ToString('N'))"
    Set-Content "$folder/password" $password
    if ([Environment]::IsPrivilegedProcess -and -not $IsWindows) {
        & chown -R $(if (Select-String '^postgres:' /etc/passwd -Quiet) { 'postgres' } else { 'nobody' }) $folder
    }

    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $port = $listener.LocalEndpoint.Port
    $listener.Stop()
    Push-Location ([IO.Path]::GetTempPath())
    Invoke-Postgres initdb '-D', "$folder/data", '-U', 'owner', '-A', 'scram-sha-256', "--pwfile=$folder/password", '-E', 'UTF8', '--locale=C', '-N'
    Invoke-Postgres pg_ctl 'start', '-w', '-s', '-D', "$folder/data", '-l', "$folder/log", '-o', "-p $port -k '' -c listen_addresses=127.0.0.1 -c fsync=off"
    Pop-Location
    [pscustomobject]@{ Folder = $folder; Port = $port; Password = $password }
}

function Stop-Postgres($Server) {
    if ($Server) {
        Push-Location ([IO.Path]::GetTempPath())
        Invoke-Postgres pg_ctl 'stop', '-w', '-s', '-D', "$($Server.Folder)/data", '-m', 'immediate'
        Pop-Location
        Remove-Item $Server.Folder -Recurse -Force
    }
}
