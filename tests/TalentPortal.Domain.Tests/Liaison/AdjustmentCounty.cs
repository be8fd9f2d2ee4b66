using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>Posts with their talents, as a round finds them. A post may have one to three. Today is 12 March 2026.</summary>
internal sealed class AdjustmentCounty
{
    public const int Year = 2026, Most = 3;
    public static readonly DateTime Now = new(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 3, 12);
    public static readonly Actor Office = Of(Role.TalentOffice), Second = Of(Role.TalentOffice);
    public static readonly LiaisonRules Rules = LiaisonRules.CountyDraft() with { MostTalents = Most };

    public List<PostSeat> Seats { get; } = [];
    public List<AdjustmentTalent> Talents { get; } = [];
    /// <summary>Every assignment there ever was.</summary>
    public List<LiaisonAssignment> Assignments { get; } = [];

    public AdjustmentTown Town => new(Rules, Seats, Talents);

    public static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    public LeaderPost Post(PersonId? holder = null)
    {
        var leader = new LeaderAccount(AccountId.New(), $"领导{Seats.Count + 1}", holder, true, false);
        var post = new LeaderPost($"岗位{Seats.Count + 1}", leader, null, new DateOnly(2025, 1, 1), Office, Now);
        Seats.Add(new PostSeat(post, false, holder));
        return post;
    }

    public void Vacate(LeaderPost post) => Seats[Seats.FindIndex(seat => seat.Post == post)] = new PostSeat(post, true, null);

    /// <summary>Somebody at this employer, whom the post looks after since some day of last year.</summary>
    public PersonId Talent(LeaderPost? post, EmployerId? employer = null, TalentLevel? level = TalentLevel.C, TalentStanding standing = TalentStanding.Active, PersonId? person = null)
    {
        var talent = new AdjustmentTalent(person ?? PersonId.New(), level, standing, new LiaisonPeer(employer ?? EmployerId.New(), null, null));
        if (post is not null)
        {
            var assignment = LiaisonAssignment.Assign(post, new LiaisonCandidate(talent.Person, TalentLevel.C, true, false, false), 0, Rules, "分管", Office, Now.AddDays(-300 + Talents.Count));
            Assignments.Add(assignment);
            talent = talent with { Assignment = assignment };
        }

        Talents.Add(talent);
        return talent.Person;
    }

    public void Change(PersonId person, Func<AdjustmentTalent, AdjustmentTalent> change) => Talents[Talents.FindIndex(talent => talent.Person == person)] = change(Talents.Find(talent => talent.Person == person)!);

    public AdjustmentRound Open() => AdjustmentRound.Open(Year, Town, [], Office, Now);

    /// <summary>On the day: what began is there as well.</summary>
    public void TakeEffect(AdjustmentRound round, DateTime? now = null)
    {
        var begun = round.TakeEffect(Town, _ => "年度调整", now ?? Now);
        Assignments.AddRange(begun);
        for (var i = 0; i < Talents.Count; i++) Talents[i] = Talents[i] with { Assignment = Assignments.Find(row => row.PersonId == Talents[i].Person && row.Runs) };
    }
}
