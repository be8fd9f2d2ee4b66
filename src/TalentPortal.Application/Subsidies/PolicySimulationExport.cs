using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Whom a tried version gives more or less, as a spreadsheet; names masked as on the screen.</summary>
public sealed class PolicySimulationExport(PolicySimulationQueries simulations, ExcelExport excel, ICurrentActor current, PortalTexts texts, CountyClock clock)
{
    public async Task WriteAsync(PolicyVersionId id, bool gains, Stream target, CancellationToken ct)
    {
        var version = (await simulations.GetAsync(id, ct)).Version;
        var name = texts["policy.name", version.EffectiveFrom.Year, version.Number];
        var stamp = new ExportStamp(current.Actor.Name, clock.UtcNow, texts["simulation.title"], [(texts["policy.version"], name), (texts["simulation.kind"], texts[gains ? "simulation.gain" : "simulation.lose"])]);
        await excel.WriteAsync(target, Columns, simulations.AllAsync(id, gains), stamp, ct);
    }

    private ExportColumn<SimulatedPersonRow>[] Columns =>
    [
        new(texts["simulation.name"], row => row.Name),
        new(texts["simulation.employer"], row => row.Employer),
        new(texts["simulation.level"], row => row.Effect.Level is { } level ? texts.Of(level) : ""),
        new(texts["simulation.monthly_before"], row => row.Effect.MonthlyBefore),
        new(texts["simulation.monthly_after"], row => row.Effect.MonthlyAfter),
        new(texts["simulation.total_before"], row => row.Effect.Before),
        new(texts["simulation.total_after"], row => row.Effect.After),
        new(texts["simulation.change"], row => row.Effect.After - row.Effect.Before),
        new(texts["simulation.rule"], row => row.Effect.Rule is { } rule ? texts.Of(rule) : ""),
    ];
}
