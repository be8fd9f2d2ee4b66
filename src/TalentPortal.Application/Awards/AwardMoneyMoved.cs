using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>What follows when the money of an instalment moved, by hand or by a list: budget, receipt, message. All in the transaction of the move; the caller saves.</summary>
public sealed class AwardMoneyMoved(AwardFunds funds, AwardPapers papers, AwardCallQueries calls, AwardNews news)
{
    public async Task FollowAsync(AwardCase award, AwardInstalment part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(part);
        await funds.FollowAsync(award, ct);
        switch (award.MoneySteps.Where(step => step.InstalmentId == part.Id).MaxBy(step => step.Sequence)!.Action)
        {
            case AwardMoneyAction.Settle: await papers.IssueReceiptAsync(award, part, (await calls.OfAsync(award.CallId, ct)).Terms, ct); break;
            case AwardMoneyAction.Bounce: await papers.WithdrawReceiptAsync(award, part, ct); break;
        }

        await news.TellMoneyAsync(award, part, ct);
    }

    public async Task FollowAsync(AwardBatchOnDesk onDesk, IEnumerable<AwardTransfer> lines, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(onDesk);
        foreach (var line in lines)
        {
            var award = onDesk.AwardOf(line);
            await FollowAsync(award, award.Instalments.Single(part => part.Id == line.InstalmentId), ct);
        }
    }
}
