using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Talents;

/// <summary>Command <c>make-talent-list</c>: a talent list of invented people, some rows with faults and some twice.</summary>
internal sealed class MakeTalentList(CountyClock clock) : IPortalCommand
{
    private const int MostPeople = 180_000;

    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var people = MakeRoster.Number(options, "people", 2_000);
        if (people is < 1 or > MostPeople) throw new PortalStartException($"People must be at least 1 and at most {MostPeople}.");
        var target = Path.GetFullPath(options.Required("out"));
        var list = new TalentListGenerator(people, MakeRoster.Number(options, "seed", 1), clock.Today);
        await using (var file = new FileStream(target, FileMode.Create, FileAccess.Write))
            await SheetWriter.SaveAsync(file, [SheetToWrite.OfTexts("Sheet1", list.Rows().Prepend([.. TalentListGenerator.Headings]))], ct);
        Console.WriteLine($"{people + list.Repeated} rows written to {target}: {people} invented people, of whom {list.Faulty} have a fault and {list.Repeated} stand there twice.");
        return 0;
    }
}
