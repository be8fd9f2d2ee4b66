using System.Data.Common;
using System.Globalization;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Talents;

/// <summary>Command <c>make-roster</c>: an insurance roster of invented people, in Development also of the demo county's applicants.</summary>
internal sealed class MakeRoster(CountyClock clock, ApplicantsRoster applicants, IHostEnvironment environment) : IPortalCommand
{
    private const int MostRows = 190_000;

    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var (people, months) = (Number(options, "people", 2_000), Number(options, "months", 10));
        var rows = (long)people * months;
        if (people is < 1 or > RosterGenerator.MostPeople || months is < 1 or > 120 || rows > MostRows)
            throw new PortalStartException($"People and months must be at least 1, and at most {MostRows} rows together.");
        var last = options.Optional("last") is not { } month ? clock.ThisMonth.AddMonths(-1)
            : YearMonth.TryParse(month, null, out var parsed) ? parsed
            : throw new PortalStartException("--last is a month like 2026-10.");
        var real = await ApplicantsAsync(options, last.AddMonths(1 - months), last, ct);
        var target = Path.GetFullPath(options.Required("out"));

        await using (var file = new FileStream(target, FileMode.Create, FileAccess.Write))
            await RosterWorkbook.WriteAsync(file, real.Concat(new RosterGenerator(people, months, last, Number(options, "seed", 1)).Rows()), ct);
        Console.WriteLine($"{rows + real.Count} rows written to {target}: {people} invented people, {months} months up to {last}; {real.Count} months of people who have applied.");
        return 0;
    }

    /// <summary>Their numbers leave the portal in the clear, so this is for the demo county only.</summary>
    private async Task<IReadOnlyList<RosterCells>> ApplicantsAsync(CommandOptions options, YearMonth first, YearMonth last, CancellationToken ct)
    {
        if (options.Optional("applicants") is not "true") return [];
        if (!environment.IsDevelopment()) throw new PortalStartException("--applicants is for the demo county in Development only.");
        try
        {
            return await applicants.RowsAsync(first, last, clock.Today, ct);
        }
        catch (DbException)
        {
            throw new PortalStartException("There is no demo county in this data directory yet. Start the portal once, then make the roster of its applicants.");
        }
    }

    internal static int Number(CommandOptions options, string name, int usual) =>
        options.Optional(name) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new PortalStartException($"--{name} is a number.");
}
