using System.Xml;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Writing elements of pain.001 in one line each.</summary>
internal static class XmlWriterExtensions
{
    extension(XmlWriter xml)
    {
        /// <summary>Opens an element; disposing the answer closes it.</summary>
        public async Task<Element> OpenAsync(string naam)
        {
            await xml.WriteStartElementAsync(null, naam, Pain001Schrijver.Namespace);
            return new(xml);
        }

        /// <param name="pad">The element with those around it that hold nothing else: "DbtrAcct/Id/IBAN".</param>
        public async Task SchrijfAsync(string pad, string waarde)
        {
            var namen = pad.Split('/');
            foreach (var naam in namen)
            {
                await xml.WriteStartElementAsync(null, naam, Pain001Schrijver.Namespace);
            }

            await xml.WriteStringAsync(waarde);
            foreach (var _ in namen)
            {
                await xml.WriteEndElementAsync();
            }
        }
    }

    public readonly struct Element(XmlWriter xml) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await xml.WriteEndElementAsync();
    }
}
