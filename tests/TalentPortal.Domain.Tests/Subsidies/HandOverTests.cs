using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// Who hands a file to whom. Seeded defects: the receiver is not judged (<c>WhyNotReceive</c> gives null after the desk), or anybody of the
/// desk hands on what a colleague holds.
/// </summary>
public sealed class HandOverTests
{
    private readonly PersonId first = PersonId.New(), other = PersonId.New();

    [Fact]
    public void HandOver_ByTheHolder_IsWrittenDownAndMovesNoState()
    {
        var (story, holder) = UnderReview();
        var colleague = SubsidyStory.StaffMember(other, Role.FirstReviewer);
        var (steps, due) = (story.Application.History.Count, story.Application.Deadline);

        story.Application.HandOver(holder, colleague, "外出学习", story.Clock.UtcNow);

        var written = story.Application.HandOvers.Single();
        (written.By, written.To, written.Reason, written.Status).ShouldBe((holder.Id, colleague.Id, "外出学习", SubsidyStatus.FirstReview));
        (story.Application.Holder, story.Application.Status, story.Application.History.Count, story.Application.Deadline).ShouldBe((colleague.Id, SubsidyStatus.FirstReview, steps, due));
    }

    [Fact]
    public void HandOver_OfWhatAnotherHolds_IsTheSupervisorsOnly()
    {
        var (story, _) = UnderReview();
        story.Application.WhyNotHandOver(SubsidyStory.StaffMember(other, Role.FirstReviewer)).ShouldBe(SubsidyRefusals.HeldByAnother);
        story.Application.WhyNotHandOver(SubsidyStory.StaffMember(other, Role.SecondReviewer)).ShouldBeNull();
        story.Application.WhyNotHandOver(SubsidyStory.StaffMember(other, Role.Finance)).ShouldBe(SubsidyRefusals.NotYours);
    }

    [Fact]
    public void HandOver_ByWhoeverMustKeepAway_IsRefused()
    {
        var (story, _) = UnderReview();
        var related = new HashSet<Guid> { story.Application.PersonId!.Value.Value };
        story.Application.WhyNotHandOver(SubsidyStory.StaffMember(other, Role.SecondReviewer) with { Conflicts = related }).ShouldBe(SubsidyRefusals.ConflictOfInterest);
        story.Application.WhyNotHandOver(SubsidyStory.StaffMember(story.Application.PersonId.Value, Role.SecondReviewer)).ShouldBe(SubsidyRefusals.OwnApplication);
    }

    [Fact]
    public void Receiver_OfAnotherDeskRelatedOrOfAnotherTownship_IsRefused()
    {
        var (story, holder) = UnderReview();
        var related = new HashSet<Guid> { story.Application.EmployerId!.Value.Value };
        Refusal? Why(Actor colleague) => story.Application.WhyNotReceive(colleague);

        Why(SubsidyStory.StaffMember(other, Role.SecondReviewer)).ShouldBe(SubsidyRefusals.ColleagueNotAtDesk);
        Why(SubsidyStory.StaffMember(other, Role.FirstReviewer) with { Conflicts = related }).ShouldBe(SubsidyRefusals.ColleagueExcluded);
        Why(SubsidyStory.StaffMember(story.Application.PersonId!.Value, Role.FirstReviewer)).ShouldBe(SubsidyRefusals.ColleagueExcluded);
        Why(SubsidyStory.StaffMember(other, Role.FirstReviewer) with { TownshipCode = "371425199000" }).ShouldBe(SubsidyRefusals.ColleagueNotAtDesk);
        Why(holder).ShouldBe(SubsidyRefusals.ColleagueHoldsIt);
        Should.Throw<RefusedException>(() => story.Application.HandOver(holder, SubsidyStory.StaffMember(other, Role.FirstReviewer) with { Conflicts = related }, "请代办", story.Clock.UtcNow)).Refusal.ShouldBe(SubsidyRefusals.ColleagueExcluded);
        story.Application.HandOvers.ShouldBeEmpty();
    }

    [Fact]
    public void Receiver_WhoSatAtAnotherDeskOfTheCase_IsRefused()
    {
        var (story, holder) = UnderReview();
        story.Try(SubsidyAction.PassFirstReviewAlone, holder).ShouldBeTrue();
        var supervisor = SubsidyStory.StaffMember(PersonId.New(), Role.SecondReviewer);

        // The same natural person with another account.
        story.Application.WhyNotReceive(SubsidyStory.StaffMember(first, Role.SecondReviewer)).ShouldBe(SubsidyRefusals.ColleagueExcluded);
        story.Application.HandOver(supervisor, SubsidyStory.StaffMember(other, Role.SecondReviewer), "轮岗", story.Clock.UtcNow);
        story.Application.HolderName.ShouldNotBeNull();
    }

    [Fact]
    public void HandOver_WhereNoDeskHoldsTheFile_IsNotPossible()
    {
        var (story, holder) = UnderReview();
        story.Try(SubsidyAction.Withdraw, story.Applicant).ShouldBeTrue();
        story.Application.WhyNotHandOver(holder).ShouldBe(SubsidyRefusals.NotInThisStatus);
    }

    private (SubsidyStory Story, Actor Holder) UnderReview()
    {
        var (story, holder) = (new SubsidyStory(), SubsidyStory.StaffMember(first, Role.FirstReviewer));
        story.Try(SubsidyAction.Submit, story.Applicant);
        story.Try(SubsidyAction.ConfirmEmployment, story.Officer);
        story.Try(SubsidyAction.Accept, holder);
        story.Try(SubsidyAction.StartReview, holder).ShouldBeTrue();
        return (story, holder);
    }
}
