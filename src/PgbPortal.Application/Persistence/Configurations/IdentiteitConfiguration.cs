using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Persistence.Configurations;

/// <summary>Who can sign in, and what ASP.NET Core Identity keeps of them (docs/adr/0005).</summary>
internal sealed class IdentiteitConfiguration :
    IEntityTypeConfiguration<Gebruiker>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Gebruiker> b)
    {
        b.ToTable("Gebruikers").HasIndex(g => g.NormalizedUserName).IsUnique();
        b.HasIndex(g => g.PersoonId);
        b.Property(g => g.UserName).HasMaxLength(256);
        b.Property(g => g.NormalizedUserName).HasMaxLength(256);
        b.Property(g => g.Email).HasMaxLength(256);
        b.Property(g => g.NormalizedEmail).HasMaxLength(256);
        b.Property(g => g.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();

        // Who signs in writes the whole account back: never over an end that came in between.
        b.Property(g => g.BeeindigdOpUtc).IsConcurrencyToken();
        b.Property(g => g.Omschrijving).HasMaxLength(400);
        b.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
        b.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
        b.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
        b.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(p => p.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> b) => b.ToTable("GebruikerClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> b)
    {
        b.ToTable("GebruikerLogins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        b.Property(l => l.LoginProvider).HasMaxLength(128);
        b.Property(l => l.ProviderKey).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> b)
    {
        b.ToTable("GebruikerTokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        b.Property(t => t.LoginProvider).HasMaxLength(128);
        b.Property(t => t.Name).HasMaxLength(128);

        // The key of an authenticator app, the hashes of ten recovery codes, and that of an invitation: encrypted. In bytes there is room for
        // 1,200; those hashes take 849.
        b.Property(t => t.Value).HasMaxLength(400);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> b)
    {
        b.ToTable("GebruikerPasskeys").HasKey(p => p.CredentialId);
        b.Property(p => p.CredentialId).HasMaxLength(1024);
        b.OwnsOne(p => p.Data, d => d.Property(x => x.Transports).HasConversion(
            t => t == null ? null : string.Join(' ', t),
            s => s == null ? null : s.Split(' ')));
    }
}
