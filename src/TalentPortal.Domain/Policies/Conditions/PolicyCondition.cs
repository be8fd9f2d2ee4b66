using System.Linq.Expressions;
using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>
/// One condition of a policy as data: a single test from the library, or several joined (条件). A version keeps the tree as JSON; the
/// names given here are part of it and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(NoneOf), "none")]
[JsonDerivedType(typeof(AgeCondition), "age")]
[JsonDerivedType(typeof(EducationCondition), "education")]
[JsonDerivedType(typeof(DegreeCondition), "degree")]
[JsonDerivedType(typeof(GraduationCondition), "graduation")]
[JsonDerivedType(typeof(TalentLevelCondition), "level")]
[JsonDerivedType(typeof(EmployerCondition), "employer")]
[JsonDerivedType(typeof(WorkplaceCondition), "workplace")]
[JsonDerivedType(typeof(ContractCondition), "contract")]
[JsonDerivedType(typeof(InsuranceCondition), "insurance")]
[JsonDerivedType(typeof(HouseholdCondition), "household")]
[JsonDerivedType(typeof(SourceCondition), "source")]
[JsonDerivedType(typeof(HomeCondition), "home")]
[JsonDerivedType(typeof(BenefitCondition), "benefit")]
[JsonDerivedType(typeof(DateCondition), "date")]
[JsonDerivedType(typeof(SumCondition), "sum")]
public abstract record PolicyCondition
{
    /// <summary>The outcome as an expression over the facts of one person, for <see cref="ConditionProgram"/>.</summary>
    internal abstract Expression Test(ParameterExpression facts);

    /// <summary>Every single test of the tree, in the order of writing.</summary>
    [JsonIgnore]
    public abstract IEnumerable<SingleCondition> Singles { get; }

    /// <summary>Why this cannot be a condition, or null: empty groups and impossible ranges.</summary>
    internal abstract bool IsPossible { get; }
}
