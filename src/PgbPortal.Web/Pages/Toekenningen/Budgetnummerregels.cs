using System.Globalization;
using System.Security.Cryptography;
using FluentValidation;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>What a budgetnummer looks like, for every form that asks one.</summary>
internal static class Budgetnummerregels
{
    public static IRuleBuilderOptions<T, string?> IsBudgetnummer<T>(this IRuleBuilder<T, string?> regel) => regel
        .NotEmpty().WithMessage("Vul een budgetnummer in.")
        .MaximumLength(36).WithMessage("Een budgetnummer heeft hoogstens 36 tekens. Maak het korter.");

    /// <summary>A number that nobody used yet, as a proposal: law, day and five letters or digits.</summary>
    public static string Voorstel(Wet wet, DateOnly dag) => string.Create(
        CultureInfo.InvariantCulture,
        $"{wet.ToString().ToUpperInvariant()}-{dag:yyyyMMdd}-{RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 5)}");
}
