using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Testing.Worlds;

/// <summary>Moves applications of a world's employer for leader awards, and writes down each row they leave behind. The call is the county's.</summary>
internal sealed class AwardCourse(PortalHost host, World world)
{
    private const int Experts = 5;

    private readonly AwardMoves moves = new(host) { Say = world.Say };
    private readonly List<Account> experts = [];
    private AwardCall call = null!, selection = null!;

    /// <summary>The call, the experts, an award that is paid, one that was stopped. Takes two weeks.</summary>
    public async Task HoldAsync()
    {
        call = await moves.OpenCallAsync(world[Role.TalentOffice], world.Second(Role.TalentOffice));
        world.Add(new SeededRow(RowKind.AwardCall, call.Id.ToString()) { State = "Published" });
        world.Add(new SeededRow(RowKind.AwardCallNumber, call.Number!) { State = "Published" });
        selection = await moves.OpenSelectionAsync(world[Role.TalentOffice], world.Second(Role.TalentOffice));
        world.Add(new SeededRow(RowKind.AwardSelectionNumber, selection.Number!) { State = "Published" });
        await InviteAsync();
        var own = await moves.SubmitAsync(world[Role.EmployerOfficer], call, await EmployedAsync(world[Role.Applicant]));
        var (running, stopped) = (await ApprovedAsync("履约人"), await ApprovedAsync("终止人"));
        await moves.PublishAsync(world.Second(Role.TalentOffice), world[Role.TalentOffice]);
        var (named, removing) = (await ChosenAsync("任期人"), await ChosenAsync("撤称人"));
        await moves.PublishAsync(world.Second(Role.TalentOffice), world[Role.TalentOffice]);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await moves.DaysEndAsync();
        await moves.SignContractAsync(world[Role.TalentOffice], running);
        await moves.SignContractAsync(world[Role.TalentOffice], stopped);
        await moves.PayAsync(world[Role.Finance], world.Second(Role.Finance), stopped);
        await moves.NamePayeeAsync(world[Role.TalentOffice], running);
        await moves.OrderAsync(world[Role.Finance], world.Second(Role.Finance), running);
        await TrackBatchAsync(await moves.BatchAsync(world[Role.Finance]));
        await moves.ReportAsync(world[Role.EmployerOfficer], stopped, 850_000);
        await moves.ProposeVerdictAsync(world[Role.SecondReviewer], stopped, VerdictGrade.Unqualified, 850_000);
        await moves.DecideAsync(world[Role.TalentOffice], stopped, AwardAction.ConfirmUnqualified);
        await moves.ProposeRecoveryAsync(world[Role.SecondReviewer], stopped);
        await moves.NameAsync(world[Role.TalentOffice], named);
        await moves.NameAsync(world[Role.TalentOffice], removing);
        await moves.ProposeRemovalAsync(world[Role.TalentOffice], removing);
        await TrackAsync(named);
        await TrackAsync(removing);
        await TrackAsync(running);
        await TrackOwnAsync(own);
        await TrackAsync(stopped);
        world.Add(new SeededRow(RowKind.AwardOwed, stopped.ToString()) { State = "Proposed" });
    }

    /// <summary>A case at each desk, a list in publicity and one that is being made.</summary>
    public async Task OpenAsync()
    {
        await TrackAsync(await moves.DraftAsync(world[Role.EmployerOfficer], call, await NewAsync("拟报人")));
        await TrackAsync(await SubmittedAsync("形审人"));
        await TrackNominationAsync(await moves.DraftAsync(world[Role.TalentOffice], selection, await NewAsync("办提人"), TalentLevel.E));
        var voting = await moves.SubmitAsync(world[Role.EmployerOfficer], selection, await NewAsync("投票人"), TalentLevel.E);
        await moves.CheckAsync(world[Role.FirstReviewer], voting);
        await moves.DrawAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), voting);
        await TrackAsync(voting);
        var correcting = await SubmittedAsync("补奖人");
        await moves.RequestCorrectionAsync(world[Role.FirstReviewer], correcting);
        await TrackAsync(correcting);
        await TrackAsync(await CheckedAsync("待抽人"));
        var sealedDraw = await CheckedAsync("封签人");
        await moves.CommitAsync(world[Role.SecondReviewer], sealedDraw);
        await TrackAsync(sealedDraw);
        var review = await CheckedAsync("评审人");
        await moves.DrawAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), review);
        await TrackAsync(review);
        var signing = await InspectedAsync("会签人");
        await moves.DraftDecisionAsync(world[Role.TalentOffice], signing);
        await TrackAsync(signing);
        var listed = await ApprovedAsync("公奖人");
        await TrackListAsync(await moves.PublishAsync(world.Second(Role.TalentOffice), world[Role.TalentOffice]), "Published");
        await TrackAsync(listed);
        await TrackAsync(await ApprovedAsync("待奖人"));
        await TrackListAsync(await moves.MakeListAsync(world[Role.TalentOffice]), "Draft");
    }

    /// <summary>Five experts of this world. Those of the other one have a recorded relation to its employer, and the other way round: they are on the list and shut out.</summary>
    private async Task InviteAsync()
    {
        experts.Add(world[Role.Expert]);
        while (experts.Count < Experts) experts.Add(await host.AddAccountAsync(Role.Expert));
        foreach (var expert in experts) await moves.EnterExpertAsync(world[Role.TalentOffice], expert);
        var mine = experts.ConvertAll(expert => new AccountId(expert.Id));
        var registered = await host.WithDbAsync(db => db.AwardExperts.AsNoTracking().ToListAsync());
        foreach (var expert in registered.Where(row => mine.Contains(row.AccountId))) world.Add(new SeededRow(RowKind.AwardExpert, expert.Id.ToString()) { State = "Active" });
        var elsewhere = (await host.WithDbAsync(db => db.AwardCases.Select(row => row.EmployerId).Distinct().ToListAsync())).Where(id => id != world.Employer.Id).ToList();
        await host.WithDbAsync(async db =>
        {
            db.Conflicts.AddRange(registered.Where(row => !mine.Contains(row.AccountId)).Select(row => Relation(row, world.Employer.Id)));
            db.Conflicts.AddRange(registered.Where(row => mine.Contains(row.AccountId)).SelectMany(row => elsewhere.Select(employer => Relation(row, employer))));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
    }

    private ConflictOfInterest Relation(AwardExpert expert, EmployerId employer) => new(expert.PersonId, null, employer, "顾问", new AccountId(world[Role.SecurityAdministrator].Id), host.Now);

    private async Task<Guid> NewAsync(string name)
    {
        var talent = await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Phone) = (world.Say(name), world.Watch(Some.Phone())));
        return await moves.EmployAsync(talent.PersonId!.Value, world.Employer.Id);
    }

    private async Task<AwardCaseId> SubmittedAsync(string name) => await moves.SubmitAsync(world[Role.EmployerOfficer], call, await NewAsync(name));

    private async Task<AwardCaseId> CheckedAsync(string name)
    {
        var id = await SubmittedAsync(name);
        await moves.CheckAsync(world[Role.FirstReviewer], id);
        return id;
    }

    private async Task<AwardCaseId> InspectedAsync(string name)
    {
        var id = await CheckedAsync(name);
        await moves.DrawAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), id);
        await moves.ScoreAllAsync(id);
        await moves.InspectAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), id);
        return id;
    }

    private async Task<AwardCaseId> ApprovedAsync(string name)
    {
        var id = await InspectedAsync(name);
        await moves.DraftDecisionAsync(world[Role.TalentOffice], id);
        await moves.DecideAsync(world[Role.TalentOffice], id, AwardAction.Sign);
        await moves.DecideAsync(world.Second(Role.TalentOffice), id, AwardAction.Sign);
        await moves.SignAsLeaderAsync(world[Role.Leader], id);
        return id;
    }

    /// <summary>Chosen by vote, decided, waiting for its list.</summary>
    private async Task<AwardCaseId> ChosenAsync(string name)
    {
        var id = await moves.SubmitAsync(world[Role.EmployerOfficer], selection, await NewAsync(name), TalentLevel.E);
        await moves.CheckAsync(world[Role.FirstReviewer], id);
        await moves.DrawAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), id);
        await moves.VoteAllAsync(id);
        await moves.InspectAsync(world[Role.SecondReviewer], world.Second(Role.SecondReviewer), id);
        await moves.DraftDecisionAsync(world[Role.TalentOffice], id);
        await moves.DecideAsync(world[Role.TalentOffice], id, AwardAction.Sign);
        await moves.DecideAsync(world.Second(Role.TalentOffice), id, AwardAction.Sign);
        return id;
    }

    /// <summary>The spell with the world's employer that the applicant has, or a new one.</summary>
    private async Task<Guid> EmployedAsync(Account applicant)
    {
        var (person, employer) = (applicant.PersonId!.Value, world.Employer.Id);
        var known = await host.WithDbAsync(db => db.Employments.Where(row => row.PersonId == person && row.EmployerId == employer && row.LeftOn == null).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync());
        return known ?? await moves.EmployAsync(person, employer);
    }

    private async Task TrackOwnAsync(AwardCaseId id)
    {
        var row = world.Add(new SeededRow(RowKind.OwnAward, id.ToString()) { State = "FormCheck", Owner = world[Role.Applicant] });
        foreach (var material in (await moves.GetAsync(id)).Materials) world.Add(new SeededRow(RowKind.OwnAwardFile, material.FileId.ToString()) { State = "FormCheck", Parent = row, Owner = row.Owner });
    }

    private async Task TrackNominationAsync(AwardCaseId id)
    {
        var row = world.Add(new SeededRow(RowKind.AwardNomination, id.ToString()) { State = "Draft", Owner = world[Role.TalentOffice] });
        foreach (var material in (await moves.GetAsync(id)).Materials) world.Add(new SeededRow(RowKind.AwardNominationFile, material.Id.ToString()) { State = "Draft", Parent = row, Owner = row.Owner });
    }

    private async Task TrackAsync(AwardCaseId id)
    {
        var award = await moves.GetAsync(id);
        var (state, decided) = (award.Status.ToString(), AwardFlow.IsFinal(award.Status));
        var row = world.Add(new SeededRow(RowKind.AwardCase, id.ToString()) { State = state, IsDecided = decided });
        SeededRow Of(RowKind kind, object key, SeededRow parent) => world.Add(new SeededRow(kind, key.ToString()!) { State = state, Parent = parent, Owner = parent.Owner, IsDecided = decided });
        var terms = award.IsSelection ? selection.Terms : call.Terms;
        foreach (var material in award.Materials)
        {
            Of(RowKind.AwardFile, material.FileId, row);
            Of(RowKind.AwardMaterial, material.Id, row);
        }

        foreach (var item in award.Corrections) Of(RowKind.AwardCorrection, item.Id, row);
        if (award.Draws.Count > 0) world.Add(new SeededRow(RowKind.AwardDrawNumber, award.CaseNumber!) { State = state });
        // All five of this world have a chair; the one who has the role in the tests stands for them.
        if (award.Seated.Any())
        {
            var review = world.Add(new SeededRow(RowKind.AwardReview, id.ToString()) { State = state, Owner = world[Role.Expert] });
            foreach (var material in award.Materials.Where(material => terms.Material(material.Code)!.ForExperts)) Of(RowKind.AwardReviewFile, material.FileId, review);
        }

        if (award.Status is AwardStatus.Signing || award.Signatures.Count > 0) world.Add(new SeededRow(RowKind.AwardToSign, id.ToString()) { State = state });
        if (award.Instalments.Count == 0) return;
        var paid = world.Add(new SeededRow(RowKind.AwardPaid, id.ToString()) { State = state });
        foreach (var part in award.Instalments) Of(RowKind.AwardInstalment, part.Id, paid);
    }

    private async Task TrackBatchAsync(AwardBatchId id)
    {
        var batch = await moves.BatchAsync(id);
        var row = world.Add(new SeededRow(RowKind.AwardBatch, id.ToString()) { State = batch.State.ToString() });
        foreach (var line in batch.Lines) world.Add(new SeededRow(RowKind.AwardTransfer, line.Id.ToString()) { State = row.State, Parent = row });
    }

    private async Task TrackListAsync(AwardListId id, string state)
    {
        world.Add(new SeededRow(RowKind.AwardList, id.ToString()) { State = state });
        if (await host.WithDbAsync(db => db.AwardLists.Where(row => row.Id == id).Select(row => row.Number).SingleAsync()) is { } number) world.Add(new SeededRow(RowKind.AwardListNumber, number) { State = state });
    }
}
