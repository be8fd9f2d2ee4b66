using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>Calculates every award and every title again that was ever applied for, from what is kept with it and the terms of its call (<see cref="AwardReckoning"/>).</summary>
public sealed class AwardReplay(IPortalDb db)
{
    // A case brings its scores, steps and instalments along.
    private const int AtOnce = 100;

    public async Task<AwardReplayReport> RunAsync(CancellationToken ct)
    {
        var terms = await db.AwardCalls.AsNoTracking().ToDictionaryAsync(call => call.Id, call => call.Terms, ct);
        var (report, last) = (new AwardReplayReport(), "");
        for (var block = await NextAsync(last, ct); block.Count > 0; block = await NextAsync(last, ct))
        {
            var ids = block.Select(award => award.Id).ToArray();
            var recoveries = await db.AwardRecoveries.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
            report.Awards += block.Count;
            report.Faults.AddRange(block.SelectMany(award => AwardReckoning.Of(award, terms[award.CallId], recoveries.GetValueOrDefault(award.Id)), (award, differs) => new AwardReplayFault(award.CaseNumber!, differs)));
            last = block[^1].CaseNumber!;
        }

        return report;
    }

    private Task<List<AwardCase>> NextAsync(string after, CancellationToken ct) =>
        db.AwardCases.AsNoTracking().Where(row => row.CaseNumber != null && string.Compare(row.CaseNumber, after) > 0).OrderBy(row => row.CaseNumber).Take(AtOnce).ToListAsync(ct);
}

/// <summary>What a replay of the awards went through and what it found.</summary>
public sealed class AwardReplayReport
{
    public int Awards { get; internal set; }
    public List<AwardReplayFault> Faults { get; } = [];
}

public sealed record AwardReplayFault(string Number, AwardDifference Differs);
