using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Loans;
using TalentPortal.Benchmarks.Payments;
using TalentPortal.Benchmarks.Policies;
using TalentPortal.Benchmarks.Stations;
using TalentPortal.Benchmarks.Subsidies;
using TalentPortal.Benchmarks.Talents;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>
/// Each benchmark once on a small register, so that it does not rot: it fails when reference and product no longer do the same work.
/// The figures of so small a run mean nothing. The benchmark of the start publishes the portal and is left out.
/// </summary>
public sealed class BenchmarkTests
{
    [Fact]
    public Task Queue_OnASmallRegister_ShowsWhatTheBarePageShows() => RunAsync(new Queue());

    [Fact]
    public Task Accrue_ForFewRights_MakesALineForEach() => RunAsync(new Accrue());

    [Fact]
    public Task ImportRoster_OfFewRows_ImportsThemAll() => RunAsync(new ImportRoster());

    [Fact]
    public Task TalentSearch_AmongFewPeople_FindsByPartAndByNumber() => RunAsync(new TalentSearchPage());

    [Fact]
    public Task TalentList_AmongFewPeople_ShowsWhatTheBarePageShows() => RunAsync(new TalentList());

    [Fact]
    public Task TalentImport_OfAFewPeople_ImportsThemAll() => RunAsync(new ImportTalents());

    [Fact]
    public Task TalentExport_OfFewPeople_WritesThemAll() => RunAsync(new ExportTalents());

    [Fact]
    public Task Entitle_OfFewPeople_ListsTheEntitled() => RunAsync(new Entitle());

    [Fact]
    public Task Simulate_OfFewPeople_LooksAtThemAll() => RunAsync(new Simulate());

    [Fact]
    public Task Rules_OfAFewPeople_SayTheSameAsByHand() => RunAsync(new Rules());

    [Fact]
    public Task Beds_ForFewGuests_GivesEachOne() => RunAsync(new Beds());

    [Fact]
    public Task Interest_OfAFewLoans_IsThatOfEachDay() => RunAsync(new Interest());

    private static async Task RunAsync(IBenchmark benchmark) =>
        (await benchmark.RunAsync(BenchmarkSize.Small)).ToJson().ShouldStartWith($"{{\"benchmark\":\"{benchmark.Name}\"");
}
