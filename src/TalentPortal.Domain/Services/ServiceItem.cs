using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

/// <summary>
/// A service from one day on, with the paper it rests on (服务事项目录). Entered once, never changed; a later one of the same code takes its place
/// from its day on. A request keeps to the one it was asked under.
/// </summary>
public sealed class ServiceItem
{
    public const int LongestCode = 20;
    public const int LongestBasis = 200;

    private ServiceItem() { }

    /// <param name="code">Of the service, the same in all its versions.</param>
    /// <param name="effectiveFrom">The first day.</param>
    /// <param name="terms">What holds from then on.</param>
    /// <param name="basis">The document that says so.</param>
    /// <param name="latest">The latest of this code, if there is one.</param>
    /// <param name="actor">Of the talent office.</param>
    /// <param name="now">UTC.</param>
    public ServiceItem(string code, DateOnly effectiveFrom, ServiceTerms terms, string basis, ServiceItem? latest, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        RefusedException.ThrowIf(WhyNotEnter(actor) ?? terms.WhyInvalid() ?? WhyNotFrom(effectiveFrom, latest, CountyClock.DayOf(now)) ?? (latest is not null && latest.Terms.Course != terms.Course ? ServiceRefusals.CourseIsKept : null));
        Id = ServiceItemId.New();
        (Code, EffectiveFrom, Terms, Basis, EnteredBy, EnteredByName, EnteredAt) = (code, effectiveFrom, terms, basis, actor.Id, actor.Name, now);
    }

    public ServiceItemId Id { get; private set; }
    public string Code { get; private set; } = "";
    public DateOnly EffectiveFrom { get; private set; }
    public ServiceTerms Terms { get; private set; } = null!;
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }

    public static Refusal? WhyNotEnter(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ManageLiaison) ? null : ServiceRefusals.NotYours;
    }

    /// <summary>The first may begin in the past; every other one begins after today and after the one before it.</summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, ServiceItem? latest, DateOnly today) =>
        latest is not null && (effectiveFrom <= today || effectiveFrom <= latest.EffectiveFrom) ? ServiceRefusals.StartsTooEarly : null;
}
