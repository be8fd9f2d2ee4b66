using System.Linq.Expressions;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>The conditions of one version made ready. Nothing in it changes, so one program serves every thread.</summary>
public sealed class ConditionProgram
{
    private readonly Lazy<Func<ConditionFacts, ConditionOutcome>> compiled;
    private readonly Lazy<Func<ConditionFacts, ConditionOutcome>> interpreted;

    public ConditionProgram(PolicyCondition root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
        // Compiling takes milliseconds, more than a single case is worth.
        (compiled, interpreted) = (new(() => Lambda(root).Compile()), new(() => Lambda(root).Compile(preferInterpretation: true)));
    }

    public PolicyCondition Root { get; }

    /// <summary>Whether the same person can be refused today and not later, or the other way round, while nothing but time passes.</summary>
    public bool ChangesWithTime => Root.Singles.Any(single => single is AgeCondition { On: ConditionMoment.Application } or GraduationCondition { On: ConditionMoment.Application }
        or TalentLevelCondition { On: ConditionMoment.Application } or InsuranceCondition or BenefitCondition or DateCondition { What: ConditionDate.Application });

    /// <summary>For one case.</summary>
    public ConditionOutcome Judge(ConditionFacts facts) => interpreted.Value(facts);

    /// <summary>For a whole register: machine code, made at the first question.</summary>
    public Func<ConditionFacts, ConditionOutcome> Compiled => compiled.Value;

    private static Expression<Func<ConditionFacts, ConditionOutcome>> Lambda(PolicyCondition root)
    {
        var facts = Expression.Parameter(typeof(ConditionFacts), "facts");
        return Expression.Lambda<Func<ConditionFacts, ConditionOutcome>>(root.Test(facts), facts);
    }
}
