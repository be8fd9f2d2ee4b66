using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>The register as a round takes it: with the months that other rights paid, as an application would see them.</summary>
internal sealed class OfferReader(IPortalDb db, RegisterReader register, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules, IReadOnlyDictionary<string, Policy> policies, OfferRound round)
{
    // Whoever said no is not asked again under the same version; an employer's no and a silence are, in the next quarter.
    private static readonly OfferState[] Past = [OfferState.Refused, OfferState.Unconfirmed, OfferState.Admitted, OfferState.Diverted];

    private readonly AllowanceRules asked = rules[round.PolicyVersionId];

    /// <summary>For whoever asks later: what was granted since then, the offer's own case among it, did not exist for the round.</summary>
    public DateTime? GrantedBefore { get; init; }

    public IEnumerable<IReadOnlyList<OfferCandidate>> Blocks()
    {
        foreach (var block in register.Blocks())
        {
            var (months, standing) = (register.MonthsOf(block, overOnly: false), StandingOffersOf(block));
            yield return [.. block.Select(person => Of(person, months, standing.Contains(person.Id)))];
        }
    }

    private OfferCandidate Of(RegisteredPerson person, Func<Entitlement, IReadOnlyList<MonthAmount>> months, bool hasOffer) =>
        new(person.Id, () => FactsOf(person, months))
        {
            IsActive = person.IsActive,
            HasRight = person.Rights.Any(right => IsAskedFor(right.PolicyVersionId) && right.State is not EntitlementState.Ended),
            HasApplied = hasOffer || person.Cases.Any(row => IsAskedFor(row.Version) && Stands(row)),
            Work = [.. person.Employments.Where(spell => spell.LeftOn is null && spell.IsVouchedFor).Select(spell => new PresentWork(spell.Id, spell.EmployerId, spell.StartedOn, IsInsured(person, spell), register.IsInGoodStanding(spell.EmployerId)))],
        };

    // What people refused under the same version they would refuse again, whatever the register says.
    private bool Stands(CaseOfPerson row) => !SubsidyFlow.IsFinal(row.Status) || (row.Status is SubsidyStatus.Rejected or SubsidyStatus.Declined && row.Version == round.PolicyVersionId);

    private bool IsInsured(RegisteredPerson person, Employment spell) =>
        person.Facts.Insurance.Any(row => row.IsPaid && row.Month == round.LastMonth && row.Employer == spell.EmployerId);

    private AllowanceFacts FactsOf(RegisteredPerson person, Func<Entitlement, IReadOnlyList<MonthAmount>> months)
    {
        List<RightOfPerson> rights = [.. person.Rights.Where(right => GrantedBefore is not { } then || right.CreatedAt < then).Select(right => new RightOfPerson(right, policies[rules[right.PolicyVersionId].Version.Code], rules[right.PolicyVersionId].Terms, months(right)))];
        return new KnownOfPerson(person.Facts, rights, person.Own is { } own ? own with { Benefits = [.. rights.SelectMany(right => right.AsHeld)] } : null, round.AsOf).For(asked);
    }

    private bool IsAskedFor(PolicyVersionId version) => rules[version].Version.Code == asked.Version.Code;

    /// <summary>Who is on another list of the same policy that has not come to its end, or has said no to this version.</summary>
    private HashSet<PersonId> StandingOffersOf(IReadOnlyList<RegisteredPerson> block)
    {
        var (first, last, policy, version, present) = (block[0].Id, block[^1].Id, round.PolicyId, round.PolicyVersionId, round.Id);
        var standing = from offer in db.BenefitOffers.AsNoTracking()
                       join other in db.OfferRounds on offer.RoundId equals other.Id
                       where offer.PersonId >= first && offer.PersonId <= last && other.Id != present && other.PolicyId == policy && other.State != OfferRoundState.Discarded
                           && !Past.Contains(offer.State) && (offer.State != OfferState.Declined || other.PolicyVersionId == version)
                       select offer.PersonId;
        return [.. standing];
    }
}
