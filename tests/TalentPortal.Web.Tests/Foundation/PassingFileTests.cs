using System.Text;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>Planted: the stream written without the cipher (the text stands in the file), and no delete when it is closed.</summary>
public sealed class PassingFileTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("371425199801011234 ", 20_000)));

    private readonly string folder = Directory.CreateTempSubdirectory("talent-portal-passing-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task File_OnItsWay_IsWholeUnreadableOnTheDiskAndThenGone()
    {
        await using (var sent = await PassingFile.MakeAsync(file => file.WriteAsync(Content, TestContext.Current.CancellationToken).AsTask(), folder))
        {
            var onDisk = await ReadAsync(new FileStream(Directory.GetFiles(folder).ShouldHaveSingleItem(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            onDisk.Length.ShouldBeInRange(Content.Length, Content.Length + 16);
            onDisk.AsSpan().IndexOf("3714251998"u8).ShouldBe(-1);
            (await ReadAsync(sent)).ShouldBe(Content);
        }

        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_ThatCouldNotBeWritten_LeavesNothing()
    {
        await Should.ThrowAsync<FormatException>(() => PassingFile.MakeAsync(_ => throw new FormatException(), folder));

        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using var reading = stream;
        using var whole = new MemoryStream();
        await reading.CopyToAsync(whole, TestContext.Current.CancellationToken);
        return whole.ToArray();
    }
}
