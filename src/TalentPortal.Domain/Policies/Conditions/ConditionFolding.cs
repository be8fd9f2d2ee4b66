using System.Linq.Expressions;
using System.Reflection;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>
/// Puts the rule of one condition into a larger expression: its figures become constants, its parameter the person at hand. Without
/// it every figure would be read from the condition again for each of a million people.
/// </summary>
internal static class ConditionFolding
{
    public static Expression Inline(LambdaExpression rule, ParameterExpression facts) => new Folder(rule.Parameters[0], facts).Visit(rule.Body);

    private sealed class Folder(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);

        protected override Expression VisitMember(MemberExpression node)
        {
            var of = Visit(node.Expression);
            return of is ConstantExpression { Value: { } value } ? Expression.Constant(Read(node.Member, value), node.Type) : node.Update(of);
        }

        private static object? Read(MemberInfo member, object of) => member is FieldInfo field ? field.GetValue(of) : ((PropertyInfo)member).GetValue(of);
    }
}
