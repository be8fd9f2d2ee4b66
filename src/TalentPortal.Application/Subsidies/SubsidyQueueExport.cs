using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The queue as a spreadsheet: exactly what the filter shows, names masked as on the screen, stamped with who, when and which filter.</summary>
public sealed class SubsidyQueueExport(SubsidyQueueQuery queue, ExcelExport excel, PolicyTitles policies, ICurrentActor current, PortalTexts texts, CountyClock clock)
{
    public async Task WriteAsync(SubsidyQueueFilter filter, Stream target, CancellationToken ct)
    {
        await policies.ListAsync(ct);
        await excel.WriteAsync(target, Columns, queue.AllAsync(filter), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["subsidy.queue.title"], [.. Filters(filter)]), ct);
    }

    private ExportColumn<SubsidyQueueRow>[] Columns =>
    [
        new(texts["subsidy.case_number"], row => row.CaseNumber),
        new(texts["subsidy.policy"], row => policies.NameOf(row.PolicyId)),
        new(texts["subsidy.name"], row => Masks.Name(row.ApplicantName)),
        new(texts["subsidy.employer"], row => row.EmployerName),
        new(texts["subsidy.level"], row => row.Level is { } level ? texts.Of(level) : ""),
        new(texts["subsidy.amount_yuan"], row => row.Amount),
        new(texts["subsidy.state"], row => texts.Of(row.Status)),
        new(texts["subsidy.holder"], row => row.HolderName ?? ""),
        new(texts["subsidy.due_on"], row => row.DueOn is { } due ? due : ""),
    ];

    private IEnumerable<(string Name, string Value)> Filters(SubsidyQueueFilter filter)
    {
        if (filter.Status is { } status) yield return (texts["subsidy.state"], texts.Of(status));
        if (filter.Policy is { } policy) yield return (texts["subsidy.policy"], policies.NameOf(policy));
        if (filter.Level is { } level) yield return (texts["subsidy.level"], texts.Of(level));
        if (filter.EmployerType is { } type) yield return (texts["subsidy.employer_type"], texts.Of(type));
        if (filter.Doubts is { } doubts) yield return (texts["subsidy.checks"], texts[doubts ? "subsidy.queue.with_doubts" : "subsidy.queue.clean"]);
        if (filter.Mine) yield return (texts["subsidy.holder"], current.Actor.Name);
        if (filter.Overdue) yield return (texts["subsidy.deadline"], texts["subsidy.queue.overdue"]);
        if (!string.IsNullOrWhiteSpace(filter.Q)) yield return (texts["subsidy.queue.search"], filter.Q);
    }
}
