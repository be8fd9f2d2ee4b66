using System.Linq.Expressions;
using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>Several conditions joined. What is unknown stays unknown unless the others already decide.</summary>
public abstract record ConditionGroup(IReadOnlyList<PolicyCondition> Parts) : PolicyCondition
{
    [JsonIgnore]
    public override IEnumerable<SingleCondition> Singles => Parts.SelectMany(part => part.Singles);

    internal override bool IsPossible => Parts.Count > 0 && Parts.All(part => part.IsPossible);

    /// <summary>The outcome of the parts from left to right; later ones are not asked once one has decided.</summary>
    private protected static Expression Chain(IEnumerable<Expression> parts, ConditionOutcome deciding)
    {
        var decided = Expression.Constant(deciding);
        return parts.Reverse().Aggregate((rest, part) =>
        {
            var here = Expression.Variable(typeof(ConditionOutcome));
            var there = Expression.Variable(typeof(ConditionOutcome));
            var joined = Expression.Block([there], Expression.Assign(there, rest),
                Expression.Condition(Expression.OrElse(Expression.Equal(there, decided), Expression.NotEqual(here, Expression.Constant(ConditionOutcome.Unknown))), there, here));
            return Expression.Block([here], Expression.Assign(here, part), Expression.Condition(Expression.Equal(here, decided), decided, joined));
        });
    }
}

/// <summary>Each must be met (同时满足).</summary>
public sealed record AllOf(IReadOnlyList<PolicyCondition> Parts) : ConditionGroup(Parts)
{
    internal override Expression Test(ParameterExpression facts) => Chain(Parts.Select(part => part.Test(facts)), ConditionOutcome.NotMet);
}

/// <summary>One of them is enough (满足其一).</summary>
public sealed record AnyOf(IReadOnlyList<PolicyCondition> Parts) : ConditionGroup(Parts)
{
    internal override Expression Test(ParameterExpression facts) => Chain(Parts.Select(part => part.Test(facts)), ConditionOutcome.Met);
}

/// <summary>None of them may be met (均不得存在).</summary>
public sealed record NoneOf(IReadOnlyList<PolicyCondition> Parts) : ConditionGroup(Parts)
{
    internal override Expression Test(ParameterExpression facts)
    {
        var any = Expression.Variable(typeof(ConditionOutcome));
        return Expression.Block([any], Expression.Assign(any, Chain(Parts.Select(part => part.Test(facts)), ConditionOutcome.Met)),
            Expression.Condition(Expression.Equal(any, Expression.Constant(ConditionOutcome.Met)), Expression.Constant(ConditionOutcome.NotMet),
                Expression.Condition(Expression.Equal(any, Expression.Constant(ConditionOutcome.NotMet)), Expression.Constant(ConditionOutcome.Met), Expression.Constant(ConditionOutcome.Unknown))));
    }
}
