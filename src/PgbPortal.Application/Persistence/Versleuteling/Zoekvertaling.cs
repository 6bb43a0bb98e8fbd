using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>
/// The same number is never encrypted the same twice, so a query that compares one compares its keyed hash. Written here once, so that
/// <c>p.Bsn == bsn</c> means in a query what it says, and a comparison that could find nothing is refused.
/// </summary>
internal sealed class Zoekvertaling : IQueryExpressionInterceptor
{
    /// <summary>One for all contexts: EF Core makes its services again for each other instance.</summary>
    public static Zoekvertaling Instantie { get; } = new();

    private Zoekvertaling()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Herschrijver(eventData.Context!.Model).Visit(queryExpression);

    private sealed class Herschrijver(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual) || IsLeeg(node.Left) || IsLeeg(node.Right)
                || !(IsGeheim(node.Left) || IsGeheim(node.Right)))
            {
                return base.VisitBinary(node);
            }

            var (links, rechts) = (Zoek(node.Left), Zoek(node.Right));
            return node.NodeType == ExpressionType.Equal ? Expression.Equal(links, rechts) : Expression.NotEqual(links, rechts);
        }

        // Contains and Equals: what is compared is an argument, or what the method is called on.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name is "Contains" or "Equals" && (node.Arguments.Any(IsGeheim) || IsGeheim(node.Object))
                ? node.Update(node.Object is null ? null : Zoek(node.Object), node.Arguments.Select(Zoek))
                : base.VisitMethodCall(node);

        private static bool IsLeeg(Expression expression) => Kaal(expression) is ConstantExpression { Value: null };

        private static Expression Kaal(Expression expression) =>
            expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } omzetting ? Kaal(omzetting.Operand) : expression;

        private bool IsGeheim(Expression? expression) =>
            expression is not null && Kaal(expression) is MemberExpression { Expression: { } bezitter } lid
            && (lid.Type == typeof(Bsn) || lid.Type == typeof(Iban) || lid.Type == typeof(string) || lid.Type == typeof(byte[]))
            && (Property(bezitter, lid) is { } property
                ? property.GetValueConverter() is IVersleuteld
                : lid.Type == typeof(Bsn) || lid.Type == typeof(Iban));

        private Expression Zoek(Expression expression)
        {
            if (!IsGeheim(expression))
            {
                return Visit(expression);
            }

            var lid = (MemberExpression)Kaal(expression);
            var zoek = Property(lid.Expression!, lid) is { } property
                ? property.DeclaringType.FindProperty(Versleuteling.Zoekkolom(property.Name))
                : null;
            return zoek is null
                ? throw new NotSupportedException($"'{lid.Member.Name}' is versleuteld en hier niet te vergelijken: vergelijk op de rij zelf, of geef hem een zoekkolom.")
                : Expression.Call(typeof(EF), nameof(EF.Property), [zoek.ClrType], Visit(lid.Expression!), Expression.Constant(zoek.Name));
        }

        private IReadOnlyProperty? Property(Expression bezitter, MemberExpression lid) =>
            model.FindEntityType(bezitter.Type)?.FindProperty(lid.Member.Name);
    }
}
