using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Messages;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B13: numbers that went through the real forms and whole courses stand nowhere in clear: database and write-ahead log, logs, file
/// store, results of jobs. Seeded defects: seal nothing in the outbox; keep the posted form in the once-only record; write a file as it
/// came; log the query string.
/// </summary>
[Collection(nameof(TwoWorlds))]
public sealed class CanarySweepTests(TwoWorlds worlds)
{
    private const string Number = "371425200001011234";

    [Fact]
    public async Task Numbers_AfterWholeCourses_StandNowhereInClear()
    {
        using var spooled = new SpooledUploads();
        var numbers = (await new NumbersThroughForms(worlds).SendAsync()).Concat(worlds.A.Canaries).Concat(worlds.B.Canaries).Where(IsNumberOrFile).ToList();
        numbers.Count.ShouldBeGreaterThan(200);

        var directory = worlds.Host.DataDirectory;
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(Path.GetExtension).ShouldBeSubsetOf([".db", ".db-wal", ".db-shm", ".json", ".keys", ""]);
        new FileInfo(Directory.EnumerateFiles(Path.Combine(directory, "logs")).Single()).Length.ShouldBeGreaterThan(10_000);
        new Plaintext(numbers).FindIn(directory).ShouldBeEmpty();
        new Plaintext(await MessagesAsync()).FindIn(directory).ShouldBeEmpty();
        spooled.Names.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-16LE")]
    [InlineData("UTF-16BE")]
    [InlineData("hex")]
    [InlineData("HEX")]
    [InlineData("base64")]
    [InlineData("base64 of UTF-16")]
    public void Sweep_OfAPlantedNumber_FindsItBehindAnythingAndInsideAPackage(string form)
    {
        for (var before = 0; before < 4; before++)
        {
            var planted = Plant(form, new string('x', before) + Number + "yz");
            new Plaintext([Number]).FindIn("planted", [1, 2, 3, .. planted, 4]).ShouldNotBeEmpty();
            using var package = Sheets.Package([KeyValuePair.Create("part", System.Text.Encoding.Latin1.GetString(planted))]);
            if (form != "UTF-16LE" && form != "UTF-16BE") new Plaintext([Number]).FindIn("planted", package.ToArray()).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Sweep_OfAnotherNumber_FindsNothing() => new Plaintext([Number]).FindIn("planted", Plant("base64", "371425200001011235")).ShouldBeEmpty();

    /// <summary>What the outbox wrote to people holds names, case numbers and one-time codes, and hardly a number that is swept for; so its texts are.</summary>
    private async Task<IReadOnlyList<string>> MessagesAsync()
    {
        var written = await worlds.Host.WithAsync(services => services.GetRequiredService<DevelopmentInbox>().LatestAsync(100, CancellationToken.None));
        written.Count.ShouldBeGreaterThan(20);
        return [.. written.Select(message => message.Text)];
    }

    private static bool IsNumberOrFile(string canary) =>
        canary.StartsWith("material-of-", StringComparison.Ordinal) || (canary.Count(char.IsAsciiDigit) >= 11 && canary.All(char.IsAsciiLetterOrDigit));

    private static byte[] Plant(string form, string text) => form switch
    {
        "UTF-8" => System.Text.Encoding.UTF8.GetBytes(text),
        "UTF-16LE" => System.Text.Encoding.Unicode.GetBytes(text),
        "UTF-16BE" => System.Text.Encoding.BigEndianUnicode.GetBytes(text),
        "hex" => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(text))),
        "HEX" => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text))),
        "base64" => System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))),
        _ => System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(text))),
    };
}
