using System.Globalization;
using System.Text.Json;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Flats;

/// <summary>
/// Command <c>verify-draw</c>: computes a draw again from the file that everybody can take from its page, without a database, and prints the order. Exit code 0 where list, seed and order are
/// those that were published, 2 where one of them is not, 1 where there is nothing to compute. Whoever wrote down the commitment before the draw was opened compares it with the one that is printed.
/// </summary>
internal sealed class VerifyDraw : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = options.Required("file");
        if (await ReadAsync(path, ct) is not { } draw)
        {
            await Console.Error.WriteLineAsync($"{path} is not the file of a draw.");
            return 1;
        }

        Console.WriteLine($"Draw {draw.Number}, commitment {draw.Commitment}");
        if (draw.Seed is null)
        {
            Console.WriteLine("It is not open yet, so there is no order to compute.");
            return 1;
        }

        var check = draw.Check();
        for (var before = 0; before < check.Order.Count; before++) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before + 1,5} {check.Order[before]}"));
        Say("List", check.ListAgrees);
        Say("Seed", check.SeedAgrees);
        Say("Order", check.OrderAgrees);
        return check.IsSame ? 0 : 2;
    }

    private static void Say(string what, bool agrees) => Console.WriteLine($"{what}: {(agrees ? "as published" : "NOT as published")}");

    private static async Task<FlatDrawFile?> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return FlatDrawFile.FromJson(await File.ReadAllTextAsync(path, ct));
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
