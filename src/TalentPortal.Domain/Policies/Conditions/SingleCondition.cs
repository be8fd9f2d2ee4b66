using System.Linq.Expressions;
using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>
/// One test from the library: what is asked, by which clause, how it is judged, what was found, and what would change the answer.
/// The rule is written once, as an expression: cases interpret it, a whole register runs it compiled.
/// </summary>
public abstract record SingleCondition : PolicyCondition
{
    /// <summary>The clause it rests on; null is a gap that the coverage page shows.</summary>
    public ClauseReference? Clause { get; init; }

    /// <summary>What is asked, in words.</summary>
    [JsonIgnore]
    public abstract CalculationText Requirement { get; }

    [JsonIgnore]
    public override IEnumerable<SingleCondition> Singles => [this];

    [JsonIgnore]
    internal abstract Expression<Func<ConditionFacts, ConditionOutcome>> Rule { get; }

    /// <summary>What is known of the person, in words.</summary>
    public abstract CalculationText Found(ConditionFacts facts);

    /// <summary>Who vouches for it.</summary>
    public virtual FactSource SourceIn(ConditionFacts facts) => FactSource.Portal;

    /// <summary>Where nobody has proven yet what is on record: what has to be proven, in words; null where a desk finds it out by itself.</summary>
    public virtual CalculationText? ToProve(ConditionFacts facts) => null;

    /// <summary>What would make an unmet condition met, or null when nothing could.</summary>
    internal virtual ConditionChange? Change(ConditionFacts facts) => null;

    /// <summary>What would make a met condition unmet, for groups that forbid it.</summary>
    internal virtual ConditionChange? ChangeAway(ConditionFacts facts) => null;

    public ConditionOutcome Judge(ConditionFacts facts) => Rule.Compile(preferInterpretation: true)(facts);

    internal sealed override Expression Test(ParameterExpression facts) => ConditionFolding.Inline(Rule, facts);
}

/// <summary>A change of the facts: in words, on which day by itself (null when somebody has to act), and the facts after it.</summary>
internal sealed record ConditionChange(CalculationText Text, DateOnly? ByItselfOn, Func<ConditionFacts, ConditionFacts> Apply);

/// <summary>On which day a condition is judged.</summary>
public enum ConditionMoment
{
    /// <summary>申请之日</summary>
    Application,
    /// <summary>首次参保月</summary>
    FirstInsuredMonth,
    /// <summary>指定日期</summary>
    FixedDay,
}
