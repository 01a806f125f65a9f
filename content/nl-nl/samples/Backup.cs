using System;
using System.Threading;
using System.Threading.Tasks;
using Alderbox.Client;

namespace Alderbox.Samples;

public static class Backup
{
    public static async Task Main()
    {
        // <snippet1>
        await using var job = new BackupJob("home");
        await job.RunAsync(CancellationToken.None);
        Console.WriteLine($"Done: {job.State}");
        // </snippet1>
    }

    #region Progress
    public static async Task FollowAsync(BackupJob job)
    {
        await foreach (int percent in job.ProgressAsync())
        {
            Console.Write($"\r{percent,3} %");
        }
    }
    #endregion
}
