using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>With whom a talent is shared, and whose photograph may be put. Today is 12 March 2026.</summary>
public sealed class TalentSharingTests
{
    private static readonly DateTime Now = new(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly Actor Office = Of(Role.TalentOffice);

    [Fact]
    public void Sharing_RunsFromItsFirstToItsLastDay_AndEndsByItself()
    {
        var sharing = Share(Post(), Today.AddDays(2), Today.AddDays(5));
        int[] days = [1, 2, 5, 6];
        days.Select(day => sharing.StateOn(Today.AddDays(day))).ShouldBe([SharingState.Ahead, SharingState.Running, SharingState.Running, SharingState.Over]);
        sharing.History.Select(step => (step.Sequence, step.Action, step.Reason)).ShouldBe([(1, SharingAction.Share, "联合调研")]);
    }

    [Fact]
    public void Sharing_TakenBack_IsOverAtOnce_AndIsNotTakenBackTwice()
    {
        var sharing = Share(Post(), Today, Today.AddDays(5));
        sharing.End(SharingEnding.TakenBack, "调研取消", Office, Now);
        sharing.StateOn(Today).ShouldBe(SharingState.Ended);
        sharing.History.Select(step => (step.Action, step.Ending)).ShouldBe([(SharingAction.Share, null), (SharingAction.End, SharingEnding.TakenBack)]);
        Refusal(() => sharing.End(SharingEnding.TakenBack, "再次", Office, Now)).ShouldBe(SharingRefusals.IsOver);
        Refusal(() => Share(Post(), Today, Today).End(SharingEnding.TakenBack, "晚了", Office, Now.AddDays(1))).ShouldBe(SharingRefusals.IsOver);
        Share(Post(), Today, Today).WhyNotEnd(Of(Role.Auditor), Today).ShouldBe(LiaisonRefusals.NotYours);
    }

    [Fact]
    public void Sharing_SaysWhyNot()
    {
        var (post, own) = (Post(), Post());
        var talent = Talent(own);
        WhyNot(talent).ShouldBeNull();
        WhyNot(talent with { LookedAfterBy = post.Id }).ShouldBe(SharingRefusals.OwnTalent);
        WhyNot(talent with { LookedAfterBy = null }).ShouldBe(SharingRefusals.NobodyLooksAfter);
        WhyNot(talent with { IsHolder = true }).ShouldBe(SharingRefusals.LeaderHimself);
        WhyNot(talent with { IsActive = false }).ShouldBe(LiaisonRefusals.NotActive);
        TalentSharing.WhyNotShare(talent, post, Of(Role.Leader)).ShouldBe(LiaisonRefusals.NotYours);
        post.Close(0, "机构改革", Office, Now);
        WhyNot(talent).ShouldBe(LiaisonRefusals.PostClosed);

        Refusal? WhyNot(SharingCandidate candidate) => TalentSharing.WhyNotShare(candidate, post, Office);
    }

    /// <summary>Not before today, not backwards, and not a second time on a day that there is; the day after the last one is another.</summary>
    [Fact]
    public void Days_ThatAreOverBackwardsOrTaken_AreRefused()
    {
        var post = Post();
        Refusal(() => Share(post, Today.AddDays(-1), Today)).ShouldBe(SharingRefusals.StartsInThePast);
        Refusal(() => Share(post, Today.AddDays(1), Today)).ShouldBe(SharingRefusals.EndsBeforeItBegins);
        var first = Share(post, Today, Today.AddDays(5));
        Refusal(() => Share(post, Today.AddDays(5), Today.AddDays(9), first))!.Code.ShouldBe(SharingRefusals.AlreadyShared.Code);
        Share(post, Today.AddDays(6), Today.AddDays(9), first).StateOn(Today.AddDays(6)).ShouldBe(SharingState.Running);
        first.End(SharingEnding.TakenBack, "改期", Office, Now);
        Share(post, Today, Today.AddDays(9), first).StateOn(Today).ShouldBe(SharingState.Running);
    }

    [Fact]
    public void Portrait_IsPutByTheTalentOrTheOffice_WhileSomebodyLooksAfterTheTalent()
    {
        var own = Of(Role.Applicant);
        TalentPortrait.WhyNotPut(own.Person!.Value, true, own).ShouldBeNull();
        TalentPortrait.WhyNotPut(PersonId.New(), true, own).ShouldBe(LiaisonRefusals.NotYours);
        TalentPortrait.WhyNotPut(PersonId.New(), true, Office).ShouldBeNull();
        TalentPortrait.WhyNotPut(PersonId.New(), true, Of(Role.Leader)).ShouldBe(LiaisonRefusals.NotYours);
        TalentPortrait.WhyNotPut(own.Person.Value, false, own).ShouldBe(PortraitRefusals.NobodyLooksAfter);
    }

    /// <summary>Also when nobody looks after the talent any more: it is their face.</summary>
    [Fact]
    public void Portrait_IsTakenAwayOnce_AndStaysOnRecord()
    {
        var own = Of(Role.Applicant);
        var portrait = new TalentPortrait(TalentPortraitId.New(), own.Person!.Value, StoredFileId.New(), true, own, Now);
        portrait.WhyNotRemove(Of(Role.Applicant)).ShouldBe(LiaisonRefusals.NotYours);
        portrait.End(PortraitEnding.Removed, own, Now.AddDays(1));
        (portrait.IsByTalent, portrait.Ending, portrait.EndedAt).ShouldBe((true, PortraitEnding.Removed, Now.AddDays(1)));
        Refusal(() => portrait.End(PortraitEnding.Replaced, Office, Now)).ShouldBe(PortraitRefusals.Gone);
    }

    private static TalentSharing Share(LeaderPost post, DateOnly from, DateOnly to, params TalentSharing[] others) => TalentSharing.Share(Talent(Post()), post, from, to, "联合调研", others, Office, Now);

    private static SharingCandidate Talent(LeaderPost own) => new(PersonId.New(), true, own.Id, false);

    private static LeaderPost Post() => new("副县长", new LeaderAccount(AccountId.New(), "领导", PersonId.New(), true, false), null, new DateOnly(2025, 1, 1), Office, Now.AddDays(-90));

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    private static Refusal? Refusal(Action move) => Should.Throw<RefusedException>(move).Refusal;
}
