using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>
/// Calculates every award and every title again that was ever applied for, from what is kept with it and the terms of its call (<see cref="AwardReckoning"/>). Cases are read block by block; where a row of a
/// block cannot be read, each case by itself, so that the one is named and the others are reckoned.
/// </summary>
public sealed class AwardReplay(IPortalDb db)
{
    // A case brings its scores, steps and instalments along.
    private const int AtOnce = 100;

    public async Task<AwardReplayReport> RunAsync(CancellationToken ct)
    {
        var (report, terms, last) = (new AwardReplayReport(), new Dictionary<AwardCallId, AwardTerms>(), "");
        for (var block = await NextAsync(last, ct); block.Count > 0; block = await NextAsync(last, ct))
        {
            report.Awards += block.Count;
            report.Faults.AddRange(await FaultsAsync([.. block.Select(numbered => numbered.Id)], terms, ct) ?? await OneByOneAsync(block, terms, ct));
            last = block[^1].Number;
        }

        return report;
    }

    private async Task<List<AwardReplayFault>> OneByOneAsync(List<Numbered> block, Dictionary<AwardCallId, AwardTerms> terms, CancellationToken ct)
    {
        var faults = new List<AwardReplayFault>();
        foreach (var (id, number) in block) faults.AddRange(await FaultsAsync([id], terms, ct) ?? [new AwardReplayFault(number, AwardDifference.Unreadable)]);
        return faults;
    }

    /// <returns>Null when a row of these cases cannot be read.</returns>
    private async Task<List<AwardReplayFault>?> FaultsAsync(AwardCaseId[] ids, Dictionary<AwardCallId, AwardTerms> terms, CancellationToken ct)
    {
        try
        {
            var awards = await db.AwardCases.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.CaseNumber).ToListAsync(ct);
            var recoveries = await db.AwardRecoveries.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
            foreach (var call in awards.Select(award => award.CallId).Distinct().Where(call => !terms.ContainsKey(call))) terms.Add(call, await db.AwardCalls.Where(row => row.Id == call).Select(row => row.Terms).SingleAsync(ct));
            return [.. awards.SelectMany(award => AwardReckoning.Of(award, terms[award.CallId], recoveries.GetValueOrDefault(award.Id)), (award, differs) => new AwardReplayFault(award.CaseNumber!, differs))];
        }
        // What a text, a word, a day or a number answers that is none; that the database does not answer is no fault of a row.
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or InvalidCastException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private Task<List<Numbered>> NextAsync(string after, CancellationToken ct) =>
        db.AwardCases.Where(row => row.CaseNumber != null && string.Compare(row.CaseNumber, after) > 0).OrderBy(row => row.CaseNumber).Take(AtOnce).Select(row => new Numbered(row.Id, row.CaseNumber!)).ToListAsync(ct);

    private sealed record Numbered(AwardCaseId Id, string Number);
}

/// <summary>What a replay of the awards went through and what it found.</summary>
public sealed class AwardReplayReport
{
    public int Awards { get; internal set; }
    public List<AwardReplayFault> Faults { get; } = [];
}

public sealed record AwardReplayFault(string Number, AwardDifference Differs);
