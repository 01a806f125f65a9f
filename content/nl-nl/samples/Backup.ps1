#requires -Modules Alderbox

# <start>
$job = Start-AlderBackup -Vault 'home' -Label 'from a script'
$job | Wait-AlderBackup -TimeoutSeconds 3600
# </start>

if ($job.State -eq 'Failed') {
    Write-Error "The backup failed: $($job.ErrorCode)"
    exit 1
}
