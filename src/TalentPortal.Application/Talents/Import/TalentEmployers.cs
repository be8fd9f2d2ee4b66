using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// The employers of one list: by their code where the list has it, otherwise by their full name. Each is looked up once; one that nobody
/// knows is entered when its code tells its kind, together with the first row that needs it.
/// </summary>
public sealed class TalentEmployers
{
    private readonly Dictionary<string, RosterEmployer> byCode = [];
    private readonly Dictionary<string, List<EmployerId>> byName = [];
    private readonly HashSet<EmployerId> entered = [];

    public async Task LearnAsync(IPortalDb db, IReadOnlyCollection<WorkSaid> works, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(db);
        var codes = works.Select(work => work.CreditCode).OfType<CreditCode>().DistinctBy(code => code.Value).Where(code => !byCode.ContainsKey(code.Value)).ToList();
        if (codes.Count > 0)
        {
            var texts = codes.Select(code => code.Value).ToList();
            var known = await db.Employers.Where(employer => texts.Contains(employer.CreditCode)).Select(employer => new { employer.CreditCode, Id = employer.MergedInto ?? employer.Id }).ToDictionaryAsync(employer => employer.CreditCode, employer => employer.Id, ct);
            var names = works.Where(work => work is { CreditCode: not null, EmployerName: not null }).GroupBy(work => work.CreditCode!.Value).ToDictionary(same => same.Key, same => same.First().EmployerName!);
            foreach (var code in codes)
                byCode.Add(code.Value, known.TryGetValue(code.Value, out var id) ? new RosterEmployer(id, code, "", false, null) : Unknown(code, names.GetValueOrDefault(code.Value)));
        }

        var unknown = works.Where(work => work.CreditCode is null).Select(work => work.EmployerName!).Distinct().Where(name => !byName.ContainsKey(name)).ToList();
        if (unknown.Count == 0) return;
        var found = await db.Employers.Where(employer => unknown.Contains(employer.Name)).Select(employer => new { employer.Name, Id = employer.MergedInto ?? employer.Id }).Distinct().ToListAsync(ct);
        foreach (var name in unknown) byName.Add(name, [.. found.Where(employer => employer.Name == name).Select(employer => employer.Id).Distinct()]);
    }

    public (EmployerId? Id, Refusal? WhyNot) Find(WorkSaid? work)
    {
        if (work is null) return (null, null);
        if (work.CreditCode is { } code) return byCode[code.Value] is { WhyNot: { } why } ? (null, why) : (byCode[code.Value].Id, null);
        return byName[work.EmployerName!] switch
        {
            [var only] => (only, null),
            // The same list may bring it with its code in another row.
            [] => byCode.Values.FirstOrDefault(employer => employer is { IsNew: true, WhyNot: null } && employer.Name == work.EmployerName) is { } coming ? (coming.Id, null) : (null, TalentImportRefusals.EmployerUnknown),
            _ => (null, TalentImportRefusals.EmployerAmbiguous),
        };
    }

    /// <summary>Those of these employers that have yet to be entered.</summary>
    public IReadOnlyList<RosterEmployer> ToEnter(IEnumerable<EmployerId> needed)
    {
        var ids = needed.ToHashSet();
        return [.. byCode.Values.Where(employer => employer is { IsNew: true, WhyNot: null } && ids.Contains(employer.Id) && !entered.Contains(employer.Id)).DistinctBy(employer => employer.Id)];
    }

    /// <summary>The block that needed them is saved.</summary>
    public void Settle(IEnumerable<RosterEmployer> employers) => entered.UnionWith(employers.Select(employer => employer.Id));

    /// <summary>The block was not saved; somebody else may have entered what it would have brought.</summary>
    public void Forget()
    {
        foreach (var (code, _) in byCode.Where(known => known.Value.IsNew && !entered.Contains(known.Value.Id)).ToList()) byCode.Remove(code);
    }

    private static RosterEmployer Unknown(CreditCode code, string? name) =>
        new(EmployerId.New(), code, name ?? "", true, name is not null && code.CheckDigitFits && EmployerTypes.ToldBy(code) is not null ? null : RosterRefusals.EmployerUnknown);
}
